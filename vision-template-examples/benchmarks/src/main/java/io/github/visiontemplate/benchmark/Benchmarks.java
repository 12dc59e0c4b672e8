package io.github.visiontemplate.benchmark;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs all comparisons and prints one table. With an argument, runs only the benchmarks whose class
 * or method name contains the argument. The output of JMH goes into a log next to the benchmark
 * files.
 */
public final class Benchmarks {

  private Benchmarks() {}

  /** Runs the benchmarks. */
  public static void main(String[] arguments) throws Exception {
    String wanted = arguments.length == 0 ? "" : arguments[0];
    if (Comparison.ALL.stream().noneMatch(comparison -> comparison.has(wanted))) {
      throw new IllegalArgumentException("no class or method of a benchmark is called " + wanted);
    }
    Files.createDirectories(Setting.directory());
    Table table = new Table();
    for (Comparison comparison : Comparison.ALL) {
      if (comparison.has(wanted)) {
        System.err.println(comparison.title() + " …");
        table.add(comparison, run(comparison, wanted), comparison.count(wanted));
      }
    }
    System.out.println(machine());
    System.out.println();
    System.out.println(table);
  }

  private static List<Measured> run(Comparison comparison, String wanted) throws RunnerException {
    String name = comparison.benchmark().getSimpleName();
    String methods = name.contains(wanted) ? ".*" : ".*" + wanted + ".*";
    OptionsBuilder options = new OptionsBuilder();
    options.include("\\." + name + "\\." + methods);
    options.addProfiler(GCProfiler.class);
    options.shouldFailOnError(false);
    options.jvmArgsPrepend("-Dbenchmark.directory=" + Setting.directory());
    options.output(Setting.directory().resolve(name + ".log").toString());
    return new Runner(options.build()).run().stream().map(Measured::of).toList();
  }

  private static String machine() {
    Runtime runtime = Runtime.getRuntime();
    return String.format(
        Locale.ROOT,
        "%s, %d processors, Java %s",
        LocalDate.now(),
        runtime.availableProcessors(),
        Runtime.version().feature());
  }
}
