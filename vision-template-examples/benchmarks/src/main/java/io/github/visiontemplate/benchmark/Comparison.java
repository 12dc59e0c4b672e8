package io.github.visiontemplate.benchmark;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * Benchmarks of one class that are shown together. Each is compared with a reference.
 *
 * @param title the work that is measured
 * @param benchmark the class of the benchmarks
 * @param reference the method by whose time the others are divided; empty if each method is divided
 *     by its own time in the first variant
 * @param goals the goals that are checked
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
              "mark and clean 100,000 rows with 7,500 errors",
              CopiesBenchmark.class,
              "fill",
              List.of(new Goal("markedCopy", 1.5), new Goal("cleanedCopy", 1.0))),
          new Comparison(
              "rows in a heap of 256 MB",
              MillionBenchmark.class,
              "",
              List.of(new Goal("visionImport", 11), new Goal("visionExport", 11))),
          new Comparison(
              "store 100,000 records",
              StoreBenchmark.class,
              "bareUpsert",
              List.of(
                  new Goal("jdbcStore", "h2, new", 1.0),
                  new Goal("jdbcStore", "h2, overwriting", 1.8),
                  new Goal("jdbcStore", "postgresql, new", 0.4),
                  new Goal("jdbcStore", "postgresql, overwriting", 1.2))),
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

  /** Returns whether {@code result} is divided by {@code other}. */
  boolean isReference(Measured other, Measured result) {
    return reference.isEmpty()
        ? other.method().equals(result.method())
        : other.method().equals(reference) && other.variant().equals(result.variant());
  }

  /** Returns whether the name of the class or of one of its methods contains this text. */
  boolean has(String wanted) {
    return benchmark.getSimpleName().contains(wanted)
        || methods().anyMatch(method -> method.getName().contains(wanted));
  }

  /**
   * Returns how many methods are measured if only those with a name that contains this text run. If
   * the name of the class contains the text, all of its methods run.
   */
  long count(String wanted) {
    boolean all = benchmark.getSimpleName().contains(wanted);
    return methods().filter(method -> all || method.getName().contains(wanted)).count();
  }

  private Stream<Method> methods() {
    return Stream.of(benchmark.getMethods())
        .filter(method -> method.isAnnotationPresent(Benchmark.class));
  }

  /**
   * The greatest ratio that a method may have.
   *
   * @param method the method
   * @param variant the variant that has this goal; empty if all variants have it
   * @param most the greatest ratio to the reference that reaches the goal
   */
  record Goal(String method, String variant, double most) {

    Goal(String method, double most) {
      this(method, "", most);
    }

    boolean isFor(Measured result) {
      return method.equals(result.method())
          && (variant.isEmpty() || variant.equals(result.variant()));
    }
  }
}
