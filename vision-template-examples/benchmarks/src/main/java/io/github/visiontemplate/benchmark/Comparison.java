package io.github.visiontemplate.benchmark;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * Benchmarks of one class that are shown together, each beside one of them.
 *
 * @param title what is done
 * @param benchmark the class
 * @param reference the method that the others are divided by; empty where each is divided by itself
 *     in the first variant
 * @param goals what has been promised
 */
record Comparison(String title, Class<?> benchmark, String reference, List<Goal> goals) {

  static final List<Comparison> ALL =
      List.of(
          new Comparison(
              "read 100,000 rows",
              ReadBenchmark.class,
              "fastexcelReader",
              List.of(new Goal("visionImport", 1.0))),
          new Comparison(
              "fill 100,000 rows",
              FillBenchmark.class,
              "inflateAndDeflate",
              List.of(new Goal("visionExport", 1.3))),
          new Comparison(
              "rows in a heap of 256 MB",
              MillionBenchmark.class,
              "",
              List.of(new Goal("visionImport", 11), new Goal("visionExport", 11))),
          new Comparison(
              "store 100,000 new records",
              StoreBenchmark.class,
              "bareUpsert",
              List.of(new Goal("jdbcStore", 1.25))),
          new Comparison(
              "whole process, 200 rows",
              StartUpBenchmark.class,
              "openWithPoiEventReader",
              List.of(new Goal("importWorkbook", 1.5))),
          new Comparison(
              "read 1,000,000 rows in a heap of 256 MB, once",
              MillionReadBenchmark.class,
              "visionImport",
              List.of()));

  /** Returns whether a result is divided by another one. */
  boolean isReference(Measured other, Measured result) {
    return reference.isEmpty()
        ? other.method().equals(result.method())
        : other.method().equals(reference) && other.variant().equals(result.variant());
  }

  /** Returns whether the class or one of its methods has a name with this in it. */
  boolean has(String wanted) {
    return benchmark.getSimpleName().contains(wanted)
        || methods().anyMatch(method -> method.getName().contains(wanted));
  }

  /** Returns how many methods of such a name are measured. */
  long count(String wanted) {
    boolean all = benchmark.getSimpleName().contains(wanted);
    return methods().filter(method -> all || method.getName().contains(wanted)).count();
  }

  private Stream<Method> methods() {
    return Stream.of(benchmark.getMethods())
        .filter(method -> method.isAnnotationPresent(Benchmark.class));
  }

  /**
   * A promise.
   *
   * @param method the method that it is about
   * @param most the greatest ratio to the reference that keeps it
   */
  record Goal(String method, double most) {}
}
