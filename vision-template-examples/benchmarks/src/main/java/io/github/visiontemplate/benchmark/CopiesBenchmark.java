package io.github.visiontemplate.benchmark;

import io.github.visiontemplate.benchmark.WorkbookFile.Use;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.store.ScreeningStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures the marked and the cleaned copy of a file with 7,500 errors, compared with a fill of the
 * same file that overwrites all of its measurements.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 8)
@Measurement(iterations = 9)
public class CopiesBenchmark {

  @Param TextForm form;

  private Path file;
  private StudentDirectory neighbours;
  private ScreeningStore store;
  private ImportReport report;

  @Setup
  public void open() throws IOException {
    file = Setting.file(Use.IMPORT, form, Setting.ROWS);
    neighbours = Setting.neighbours();
    store = Setting.records();
    report = Library.refused(file, Setting.matched(), store);
  }

  @Benchmark
  public FillReport fill() {
    return Library.overwrite(file, neighbours, store, OutputStream.nullOutputStream());
  }

  @Benchmark
  public void markedCopy() {
    Library.mark(report, file, OutputStream.nullOutputStream());
  }

  @Benchmark
  public void cleanedCopy() {
    Library.clean(report, file, OutputStream.nullOutputStream());
  }
}
