package io.github.visiontemplate.table;

import java.math.BigDecimal;

/**
 * A value to write into one cell.
 *
 * @param position the position of the cell
 * @param value the value to write
 * @since 0.1
 */
public record CellEdit(CellPosition position, Value value) {

  /** A value to write, and its text for cells that hold text. */
  public sealed interface Value {

    /** Returns the text to write if the cell holds text. */
    String text();

    /**
     * A number. Its scale is the number of decimals that are written into a cell that is formatted
     * as text.
     *
     * @param decimal the number
     */
    record Numeric(BigDecimal decimal) implements Value {
      @Override
      public String text() {
        return decimal.toPlainString();
      }

      /** Returns a text without the number, because the number may be a measurement. */
      @Override
      public String toString() {
        return "Numeric[]";
      }
    }

    /**
     * A truth value. Cells that show a checkbox get the value, all other cells get the text.
     *
     * @param value whether the checkbox is ticked
     * @param text the word for the value
     */
    record Flag(boolean value, String text) implements Value {

      /** Returns a text without the value, because the value may be a measurement. */
      @Override
      public String toString() {
        return "Flag[]";
      }
    }

    /**
     * A text. It is stored as text, so it can never become a formula.
     *
     * @param text the text
     */
    record Text(String text) implements Value {

      /** Returns a text with the length only, because the value may be personal. */
      @Override
      public String toString() {
        return "Text[" + text.length() + " characters]";
      }
    }
  }
}
