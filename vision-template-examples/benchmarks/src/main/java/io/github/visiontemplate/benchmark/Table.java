package io.github.visiontemplate.benchmark;

import io.github.visiontemplate.benchmark.Comparison.Goal;
import java.util.List;
import java.util.Locale;

/** Shows the results as one Markdown table, with the goals below. */
final class Table {

  private final StringBuilder rows =
      new StringBuilder(
          "| | variant | median | ratio | spread | allocated |\n|---|---|---:|---:|---:|---:|\n");
  private final StringBuilder goals = new StringBuilder();

  /**
   * Adds the results of a comparison. If there are fewer results than {@code methods} and their
   * variants, adds a line saying that the others did not finish.
   */
  void add(Comparison comparison, List<Measured> results, long methods) {
    rows.append(String.format("| **%s** | | | | | |%n", comparison.title()));
    for (Measured result : results) {
      rows.append(row(comparison, result, ratio(comparison, result, results)));
    }
    if (results.size() < methods * variants(results)) {
      rows.append("| the others did not finish; the log beside the files says why | | | | | |\n");
    }
    for (Goal goal : comparison.goals()) {
      results.stream()
          .filter(goal::isFor)
          .forEach(result -> addGoal(comparison, goal, result, ratio(comparison, result, results)));
    }
  }

  private static long variants(List<Measured> results) {
    return results.stream().map(Measured::variant).distinct().count();
  }

  private void addGoal(Comparison comparison, Goal goal, Measured result, double ratio) {
    goals.append(
        String.format(
            Locale.ROOT,
            "%s: %s %s is %.2f × %s; the goal is at most %.2f: %s%n",
            comparison.title(),
            result.method(),
            result.variant(),
            ratio,
            comparison.reference().isEmpty() ? "the first" : comparison.reference(),
            goal.most(),
            ratio <= goal.most() ? "reached" : "NOT REACHED"));
  }

  private static double ratio(Comparison comparison, Measured result, List<Measured> results) {
    return results.stream()
        .filter(other -> comparison.isReference(other, result))
        .mapToDouble(other -> result.millis() / other.millis())
        .findFirst()
        .orElse(Double.NaN);
  }

  private static String row(Comparison comparison, Measured result, double ratio) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %,.0f ms | %s | %.0f %% | %s |%n",
        result.method(),
        result.variant(),
        result.millis(),
        Double.isNaN(ratio) ? "" : String.format(Locale.ROOT, "%.2f", ratio),
        100 * result.spread(),
        Double.isNaN(result.megabytes())
            ? ""
            : String.format(Locale.ROOT, "%,.0f MB", result.megabytes()));
  }

  @Override
  public String toString() {
    return rows + "\n" + goals;
  }
}
