package io.github.visiontemplate.table;

import java.math.BigDecimal;

/**
 * A value to be written into one cell.
 *
 * @param position the cell
 * @param value what is written
 */
public record CellEdit(CellPosition position, Value value) {

  /** A value, and the notation it has where the cell is formatted as text. */
  public sealed interface Value {

    /** Returns the text that a text-formatted cell gets. */
    String text();

    /**
     * A number; its scale tells the decimals that a text-formatted cell shows.
     *
     * @param decimal the number
     */
    record Numeric(BigDecimal decimal) implements Value {
      @Override
      public String text() {
        return decimal.toPlainString();
      }
    }

    /**
     * A text; it is stored as text and can never become a formula.
     *
     * @param text the text
     */
    record Text(String text) implements Value {

      /** Shows the length alone; the text may be personal. */
      @Override
      public String toString() {
        return "Text[" + text.length() + " characters]";
      }
    }
  }
}
