package io.github.visiontemplate.benchmark;

import io.github.visiontemplate.benchmark.WorkbookFile.Use;
import io.github.visiontemplate.report.ImportReport;
import java.io.IOException;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Measures an import, and reading with other libraries, of a million rows in a heap of 256 MB: one
 * call, without warm-up.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx256m", "-XX:+ExitOnOutOfMemoryError"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class MillionReadBenchmark {

  private static final int ROWS = 1_000_000;

  @Param TextForm form;

  private Path file;

  @Setup
  public void open() throws IOException {
    file = Setting.file(Use.IMPORT, form, ROWS);
  }

  @Benchmark
  public ImportReport visionImport() {
    ComputedHost host = new ComputedHost(true);
    return Library.importAll(file, host, host, ROWS);
  }

  @Benchmark
  public void fastexcelReader(Blackhole hole) throws IOException {
    Peers.readWithFastexcelReader(file, hole);
  }

  @Benchmark
  public void easyExcelLine(Blackhole hole) {
    Peers.readWithEasyExcel(file, hole);
  }

  @Benchmark
  public void poiEventReader(Blackhole hole) throws Exception {
    Peers.readWithPoiEvents(file, hole);
  }

  @Benchmark
  public void poiUsermodel(Blackhole hole) throws Exception {
    Peers.readWithPoi(file, hole);
  }
}
