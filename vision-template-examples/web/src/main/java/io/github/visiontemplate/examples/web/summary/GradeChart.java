package io.github.visiontemplate.examples.web.summary;

import io.github.visiontemplate.report.SemesterSummary.Findings;
import io.github.visiontemplate.report.SemesterSummary.Group;
import io.github.visiontemplate.report.SemesterSummary.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;

/**
 * A bar chart that the page draws: for each grade the share of pupils with reduced vision and with
 * screening myopia. Sizes are in units of the drawing.
 *
 * @param rows a row a grade
 * @param height the height of the drawing
 */
public record GradeChart(List<Row> rows, int height) {

  /** The width of the drawing. */
  public static final int WIDTH = 640;

  private static final int LEFT = 90;
  private static final int FULL = 480;
  private static final int ROW = 52;
  private static final int TOP = 8;

  /**
   * The bars of a grade.
   *
   * @param gradeCode the code of the grade
   * @param y the upper end
   * @param reduced the share with reduced vision
   * @param myopia the share with screening myopia
   */
  public record Row(String gradeCode, int y, Bar reduced, Bar myopia) {}

  /**
   * A bar.
   *
   * @param width its length
   * @param text the share as text, such as {@code 41.2 %}; a dash if it is not shown
   */
  public record Bar(int width, String text) {

    static Bar of(Results results, ToIntFunction<Findings> count) {
      OptionalDouble share = results.share(count);
      return share.isEmpty()
          ? new Bar(0, "–")
          : new Bar((int) Math.round(share.getAsDouble() * FULL), Shares.share(results, count));
    }
  }

  /** Returns where the bars begin. */
  public int left() {
    return LEFT;
  }

  static GradeChart of(List<Group> grades) {
    List<Row> rows = new ArrayList<>();
    for (Group grade : grades) {
      rows.add(
          new Row(
              grade.gradeCode() == null ? "" : grade.gradeCode(),
              TOP + rows.size() * ROW,
              Bar.of(grade.results(), Findings::reducedVision),
              Bar.of(grade.results(), Findings::myopia)));
    }
    return new GradeChart(rows, TOP + rows.size() * ROW);
  }
}
