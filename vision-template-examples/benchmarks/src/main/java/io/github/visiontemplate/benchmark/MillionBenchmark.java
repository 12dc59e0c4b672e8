package io.github.visiontemplate.benchmark;

import io.github.visiontemplate.benchmark.WorkbookFile.Use;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ImportReport;
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
 * Measures a million rows in a heap of 256 MB, compared with a tenth of the rows. The host keeps
 * nothing in memory.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 4)
@Measurement(iterations = 5)
public class MillionBenchmark {

  @Param({"100000", "1000000"})
  int rows;

  private Path filled;
  private Path blank;

  @Setup
  public void open() throws IOException {
    filled = Setting.file(Use.IMPORT, TextForm.SHARED, rows);
    blank = Setting.file(Use.FILL, TextForm.SHARED, rows);
  }

  @Benchmark
  public ImportReport visionImport() {
    ComputedHost host = new ComputedHost(true);
    return Library.importAll(filled, host, host, rows);
  }

  @Benchmark
  public FillReport visionExport() {
    ComputedHost host = new ComputedHost(false);
    return Library.fill(blank, host, host, OutputStream.nullOutputStream());
  }
}
