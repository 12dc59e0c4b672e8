package io.github.visiontemplate.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What a cell holds. A formula counts with its cached value. No cell shows its content in {@code
 * toString()}, because it may be personal; {@link #shown()} gives it.
 */
public sealed interface Cell {

  /** Returns the cell that holds nothing. */
  static Cell blank() {
    return Blank.INSTANCE;
  }

  /**
   * Returns the content as people see it, for reports: a decimal number without exponent, a date as
   * {@code yyyy/m/d}.
   */
  String shown();

  /** Returns whether the cell holds nothing. */
  default boolean isBlank() {
    return this instanceof Blank;
  }

  /** Nothing; also a cell with a style alone. */
  record Blank() implements Cell {

    private static final Blank INSTANCE = new Blank();

    @Override
    public String shown() {
      return "";
    }
  }

  /**
   * Text, as the file has it.
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
   * @param value the number as the file holds it; binary noise beyond 15 significant digits is
   *     possible
   * @param decimals how many decimals the cell's format shows, from 0; {@link #AS_MANY_AS_NEEDED}
   *     where it fixes none, as the general format
   */
  record Numeric(double value, int decimals) implements Cell {

    /** The format fixes no number of decimals, or none is known. */
    public static final int AS_MANY_AS_NEEDED = -1;

    private static final MathContext SHOWN_DIGITS = new MathContext(15);

    /** A number whose format fixes no decimals. */
    public Numeric(double value) {
      this(value, AS_MANY_AS_NEEDED);
    }

    /**
     * Returns the number without regard to the format: 15 significant digits, so 4.5999999999999996
     * is 4.6.
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
   * A number that the cell's format shows as a date, or a date of its own type.
   *
   * @param value the day
   * @param time the time of day, to the second; midnight where the cell has none
   */
  record Date(LocalDate value, LocalTime time) implements Cell {

    /** A day without a time. */
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
   * A truth value.
   *
   * @param value true or false
   */
  record Bool(boolean value) implements Cell {
    @Override
    public String shown() {
      return value ? "TRUE" : "FALSE";
    }
  }

  /**
   * An error value.
   *
   * @param code what the spreadsheet program shows, such as {@code #REF!}
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

  /** A formula without a cached value: what it would show is not known. */
  record FormulaWithoutValue() implements Cell {
    @Override
    public String shown() {
      return "";
    }
  }

  /** Where the content of a cell comes from. */
  enum Origin {
    /** It was entered, or nobody knows better. */
    ENTERED,
    /** It is the stored result of a formula. */
    FORMULA,
    /**
     * It is the stored result of a formula that gives another result each day or each time, such as
     * {@code TODAY()}.
     */
    VOLATILE_FORMULA
  }
}
