package io.github.visiontemplate.benchmark;

import io.github.visiontemplate.examples.sample.SampleFiles;
import io.github.visiontemplate.examples.sample.SampleOrder;
import io.github.visiontemplate.examples.sample.Samples;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures whole processes from start to end. The command line imports a workbook of 200 rows into
 * its database. It is compared with a process that only opens the file with POI's event reader.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 15)
public class StartUpBenchmark {

  private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);

  private String jar;
  private Path directory;
  private Path workbook;

  @Setup
  public void prepare() throws IOException, InterruptedException {
    jar = absolute(System.getProperty("benchmark.jar", "target/vision-template.jar"));
    directory = Files.createTempDirectory(Setting.directory(), "start-up").toAbsolutePath();
    SampleFiles files = Samples.write(directory, new SampleOrder(200, 0, 1, TODAY));
    workbook = files.nationalImport();
    run("-jar", jar, "load-students", files.roster().toString());
    importWorkbook();
  }

  @Benchmark
  public void importWorkbook() throws IOException, InterruptedException {
    run("-jar", jar, "import", workbook.toString(), "--school", "1101050012");
  }

  @Benchmark
  public void openWithPoiEventReader() throws IOException, InterruptedException {
    String own = absolute(System.getProperty("benchmark.classes", "target/benchmark-classes"));
    String classPath = jar + System.getProperty("path.separator") + own;
    run("-cp", classPath, OpenWithPoi.class.getName(), workbook.toString());
  }

  private static String absolute(String file) {
    return Path.of(file).toAbsolutePath().toString();
  }

  /** Runs a process in a directory where its default database is new. */
  private void run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    int status =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(Redirect.DISCARD)
            .redirectErrorStream(true)
            .start()
            .waitFor();
    if (status != 0) {
      throw new IllegalStateException("expected exit status 0, found " + status);
    }
  }
}
