package io.github.visiontemplate.benchmark;

import java.util.List;

/**
 * Benchmarks of one class that are shown together, each beside one of them.
 *
 * @param title what is done
 * @param benchmark the class
 * @param reference the method that the others are divided by
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
              "whole process, 200 rows",
              StartUpBenchmark.class,
              "openWithPoiEventReader",
              List.of(new Goal("importWorkbook", 1.5))));

  /**
   * A promise.
   *
   * @param method the method that it is about
   * @param most the greatest ratio to the reference that keeps it
   */
  record Goal(String method, double most) {}
}
