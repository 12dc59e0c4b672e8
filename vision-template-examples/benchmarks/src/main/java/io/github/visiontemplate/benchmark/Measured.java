package io.github.visiontemplate.benchmark;

import java.util.Collection;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one benchmark took.
 *
 * @param method its method
 * @param variant the values of its parameters; empty without any
 * @param millis the median of a call, in milliseconds
 * @param spread the slowest less the fastest call, as a share of the median
 * @param megabytes what a call allocated
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
