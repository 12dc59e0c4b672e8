package io.github.visiontemplate.benchmark;

import java.util.Collection;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * The result of one benchmark.
 *
 * @param method the method of the benchmark
 * @param variant the values of the parameters; empty if there are none
 * @param millis the median time of a call, in milliseconds
 * @param spread the difference between the slowest and the fastest call, as a share of the median
 * @param megabytes the memory that a call allocates, in megabytes
 */
record Measured(String method, String variant, double millis, double spread, double megabytes) {

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  static Measured of(RunResult run) {
    var statistics = run.getPrimaryResult().getStatistics();
    double median = statistics.getPercentile(50);
    return new Measured(
        run.getParams().getBenchmark().replaceFirst(".*\\.", ""),
        variant(run),
        median,
        (statistics.getMax() - statistics.getMin()) / median,
        allocated(run));
  }

  private static String variant(RunResult run) {
    Collection<String> names = run.getParams().getParamsKeys();
    return String.join(", ", names.stream().map(run.getParams()::getParam).toList()).toLowerCase();
  }

  private static double allocated(RunResult run) {
    Result<?> allocated = run.getSecondaryResults().get(ALLOCATED);
    return allocated == null ? Double.NaN : allocated.getScore() / 1e6;
  }
}
