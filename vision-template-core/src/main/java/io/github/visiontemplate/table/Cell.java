package io.github.visiontemplate.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The content of a cell. The content of a formula cell is its cached value. {@code toString()} does
 * not show text, numbers or dates, because they may be personal. {@link #shown()} returns the
 * content.
 *
 * @since 0.1
 */
public sealed interface Cell {

  /** Returns an empty cell. */
  static Cell blank() {
    return Blank.INSTANCE;
  }

  /**
   * Returns the content as text for people. A number is written without an exponent, and a date as
   * {@code yyyy/m/d}.
   */
  String shown();

  /** Returns whether the cell is empty. */
  default boolean isBlank() {
    return this instanceof Blank;
  }

  /** An empty cell. It may have a style. */
  record Blank() implements Cell {

    private static final Blank INSTANCE = new Blank();

    @Override
    public String shown() {
      return "";
    }
  }

  /**
   * Text as the file has it.
   *
   * @param value the text, not empty
   */
  record Text(String value) implements Cell {
    @Override
    public String shown() {
      return value;
    }

    @Override
    public String toString() {
      return "Text[" + value.length() + " characters]";
    }
  }

  /**
   * A number that is not shown as a date.
   *
   * @param value the number as the file has it; digits beyond the first 15 significant digits may
   *     be binary rounding errors
   * @param decimals how many decimals the cell's format shows, from 0; {@link #AS_MANY_AS_NEEDED}
   *     if the format does not fix this number, as the general format does not
   */
  record Numeric(double value, int decimals) implements Cell {

    /** The format does not fix the number of decimals, or the format is not known. */
    public static final int AS_MANY_AS_NEEDED = -1;

    private static final MathContext SHOWN_DIGITS = new MathContext(15);

    /** Creates a number whose format does not fix the number of decimals. */
    public Numeric(double value) {
      this(value, AS_MANY_AS_NEEDED);
    }

    /**
     * Returns the number rounded to 15 significant digits, so that 4.5999999999999996 becomes 4.6.
     * The format of the cell is ignored.
     */
    public BigDecimal decimal() {
      BigDecimal shown = new BigDecimal(value).round(SHOWN_DIGITS).stripTrailingZeros();
      return shown.scale() < 0 ? shown.setScale(0) : shown;
    }

    @Override
    public String shown() {
      return decimal().toPlainString();
    }

    @Override
    public String toString() {
      return "Numeric[]";
    }
  }

  /**
   * A date: a number that the cell's format shows as a date, or a cell of the date type.
   *
   * @param value the day
   * @param time the time of day, to the second; midnight if the cell has no time
   */
  record Date(LocalDate value, LocalTime time) implements Cell {

    /** Creates a date without a time. */
    public Date(LocalDate value) {
      this(value, LocalTime.MIDNIGHT);
    }

    /** Returns the day, without the time. */
    @Override
    public String shown() {
      return value.getYear() + "/" + value.getMonthValue() + "/" + value.getDayOfMonth();
    }

    @Override
    public String toString() {
      return "Date[]";
    }
  }

  /**
   * A Boolean value.
   *
   * @param value true or false
   */
  record Bool(boolean value) implements Cell {
    @Override
    public String shown() {
      return value ? "TRUE" : "FALSE";
    }

    @Override
    public String toString() {
      return "Bool[]";
    }
  }

  /**
   * An error value.
   *
   * @param code the text that the spreadsheet program shows, such as {@code #REF!}
   */
  record Failed(String code) implements Cell {
    @Override
    public String shown() {
      return code;
    }

    @Override
    public String toString() {
      return "Failed[]";
    }
  }

  /** A formula without a cached value. Its result is not known. */
  record FormulaWithoutValue() implements Cell {
    @Override
    public String shown() {
      return "";
    }
  }

  /** Where the content of a cell comes from. */
  enum Origin {
    /** The content was entered, or its origin is not known. */
    ENTERED,
    /** The content is the stored result of a formula. */
    FORMULA,
    /**
     * The content is the stored result of a formula, such as {@code TODAY()}, whose result changes
     * each day or with each calculation.
     */
    VOLATILE_FORMULA
  }
}
