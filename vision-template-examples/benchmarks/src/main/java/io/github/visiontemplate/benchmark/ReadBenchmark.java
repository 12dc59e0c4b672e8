package io.github.visiontemplate.benchmark;

import io.github.visiontemplate.benchmark.WorkbookFile.Use;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.store.InMemoryScreeningStore;
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
 * Measures a complete import, compared with only reading the same file with other libraries. The
 * heap is touched in advance, because getting memory from the operating system would cost more than
 * the work itself.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 8)
@Measurement(iterations = 9)
public class ReadBenchmark {

  @Param TextForm form;

  private Path file;
  private StudentDirectory directory;

  @Setup
  public void open() throws IOException {
    file = Setting.file(Use.IMPORT, form, Setting.ROWS);
    directory = Setting.everyone();
  }

  @Benchmark
  public long inflateOnly() throws IOException {
    return Floor.inflate(file);
  }

  @Benchmark
  public ImportReport visionImport() {
    return Library.importAll(file, directory, new InMemoryScreeningStore(), Setting.ROWS);
  }

  @Benchmark
  public void fastexcelReader(Blackhole hole) throws IOException {
    Peers.readWithFastexcelReader(file, hole);
  }

  @Benchmark
  @Warmup(iterations = 2)
  @Measurement(iterations = 3)
  public void easyExcelLine(Blackhole hole) {
    Peers.readWithEasyExcel(file, hole);
  }

  @Benchmark
  @Warmup(iterations = 2)
  @Measurement(iterations = 3)
  public void poiEventReader(Blackhole hole) throws Exception {
    Peers.readWithPoiEvents(file, hole);
  }

  @Benchmark
  @Warmup(iterations = 1)
  @Measurement(iterations = 2)
  public void poiUsermodel(Blackhole hole) throws Exception {
    Peers.readWithPoi(file, hole);
  }
}
