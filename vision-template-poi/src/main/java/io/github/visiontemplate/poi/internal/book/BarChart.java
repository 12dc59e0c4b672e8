package io.github.visiontemplate.poi.internal.book;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart with a column for each row of a table. The values are shares, shown as percentages.
 *
 * @param title the title above the chart
 * @param rowsTitle what the rows are
 * @param valuesTitle what the values are
 * @param stacked whether the series are stacked or side by side
 * @param rows the rows of the table
 * @param series what is shown of each row
 */
public record BarChart(
    String title,
    String rowsTitle,
    String valuesTitle,
    boolean stacked,
    Rows rows,
    List<Series> series) {

  /**
   * The rows of a table.
   *
   * @param first the index of the first row in the sheet
   * @param column the index of the column with the labels of the rows
   * @param labels the labels, as they are in the sheet
   */
  public record Rows(int first, int column, List<String> labels) {}

  /**
   * A column of the table.
   *
   * @param name the name in the legend
   * @param column the index of the column in the sheet
   * @param values the values, as they are in the sheet; null for a cell without a value
   * @param fill how the columns look
   */
  public record Series(String name, int column, List<@Nullable Double> values, Fill fill) {}

  /** How columns are filled, so that they also differ on black-and-white prints. */
  public enum Fill {
    /** A light color. */
    LIGHT("F2F7FC", null),
    /** Dark stripes on a light ground. */
    STRIPED("FFFFFF", "5B9BD5"),
    /** A color of middle brightness, on which black text can be read. */
    PLAIN("8DB9E2", null);

    private final String color;
    private final @Nullable String stripes;

    Fill(String color, @Nullable String stripes) {
      this.color = color;
      this.stripes = stripes;
    }

    /** Returns the color as RGB in hexadecimal digits. */
    String color() {
      return color;
    }

    /** Returns the color of the stripes; null if there are none. */
    @Nullable String stripes() {
      return stripes;
    }
  }
}
