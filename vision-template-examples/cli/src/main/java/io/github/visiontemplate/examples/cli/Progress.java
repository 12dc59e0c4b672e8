package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.report.ProgressListener;
import java.util.OptionalInt;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows a progress bar on stderr if a person watches the output. Otherwise shows nothing. */
final class Progress implements ProgressListener, AutoCloseable {

  private final boolean visible;
  private final String task;
  private @Nullable ProgressBar bar;

  Progress(Environment environment, String task) {
    this.visible = environment.terminal();
    this.task = task;
  }

  @Override
  public void onRows(int rows, OptionalInt total) {
    if (visible) {
      ProgressBar shown = bar == null ? open() : bar;
      shown.maxHint(total.isPresent() ? Math.max(rows, total.getAsInt()) : -1);
      shown.stepTo(rows);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  private ProgressBar open() {
    ProgressBar opened =
        new ProgressBarBuilder().setTaskName(task).setUpdateIntervalMillis(100).build();
    bar = opened;
    return opened;
  }
}
