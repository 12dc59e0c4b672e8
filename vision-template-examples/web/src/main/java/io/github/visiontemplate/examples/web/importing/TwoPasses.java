package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.report.ProgressListener;
import java.util.OptionalInt;

/**
 * Reports the two passes of a reading as one. An import that tells its changes reads the file
 * twice, and people should not see it begin again.
 */
final class TwoPasses implements ProgressListener {

  private final ProgressListener whole;
  private int before;
  private int last;

  TwoPasses(ProgressListener whole) {
    this.whole = whole;
  }

  @Override
  public void onRows(int rows, OptionalInt total) {
    if (rows < last) {
      before = last;
    }
    last = rows;
    whole.onRows((before + rows) / 2, total);
  }
}
