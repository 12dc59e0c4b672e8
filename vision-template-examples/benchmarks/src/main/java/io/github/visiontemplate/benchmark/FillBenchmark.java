package io.github.visiontemplate.benchmark;

import io.github.visiontemplate.benchmark.WorkbookFile.Use;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.report.FillReport;
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
 * Measures a complete fill, compared with only packing the same parts, and with other libraries.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 8)
@Measurement(iterations = 7)
public class FillBenchmark {

  @Param TextForm form;

  private Path file;
  private StudentDirectory directory;
  private ScreeningStore store;

  @Setup
  public void open() throws IOException {
    file = Setting.file(Use.FILL, form, Setting.ROWS);
    directory = Setting.matched();
    store = Setting.records();
  }

  @Benchmark
  @Warmup(iterations = 3)
  public void inflateAndDeflate() throws IOException {
    Floor.inflateAndDeflate(file, OutputStream.nullOutputStream());
  }

  @Benchmark
  public FillReport visionExport() {
    return Library.fill(file, directory, store, OutputStream.nullOutputStream());
  }

  @Benchmark
  @Fork(
      value = 1,
      jvmArgsAppend = {"-Xms12g", "-Xmx12g", "-XX:+AlwaysPreTouch"})
  @Warmup(iterations = 1)
  @Measurement(iterations = 1)
  public void poiUsermodel() throws Exception {
    Peers.fillWithPoi(file, OutputStream.nullOutputStream());
  }

  @Benchmark
  @Warmup(iterations = 1)
  @Measurement(iterations = 2)
  public void easyExcelLine() throws IOException {
    Peers.fillWithEasyExcel(file, OutputStream.nullOutputStream());
  }
}
