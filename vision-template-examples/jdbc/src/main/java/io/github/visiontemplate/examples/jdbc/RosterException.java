package io.github.visiontemplate.examples.jdbc;

import org.jspecify.annotations.Nullable;

/** A file is not a roster. The message names the line and the column, but no value. */
public final class RosterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Flaw flaw;
  private final long line;
  private final @Nullable RosterColumn column;

  /** What is wrong with a roster. */
  public enum Flaw {
    /** The file is not a CSV file. */
    NOT_CSV("a CSV file"),
    /** A column is missing. */
    COLUMN_MISSING("such a column"),
    /** A required value is empty. */
    VALUE_MISSING("a value"),
    /** A pupil's key occurs twice. */
    KEY_TWICE("a key of no line before"),
    /** A value is longer than {@link RosterColumn#length()}. */
    TOO_LONG("a shorter value"),
    /** The sex is neither 1 nor 2. */
    SEX("1 or 2"),
    /** The birth date is not of the form {@code yyyy-mm-dd}. */
    BIRTH_DATE("a date yyyy-mm-dd"),
    /** The file is not in UTF-8. */
    ENCODING("text in UTF-8");

    private final String expected;

    Flaw(String expected) {
      this.expected = expected;
    }
  }

  RosterException(Flaw flaw, long line, @Nullable RosterColumn column) {
    super(message(flaw, line, column));
    this.flaw = flaw;
    this.line = line;
    this.column = column;
  }

  /** Returns what is wrong. */
  public Flaw flaw() {
    return flaw;
  }

  /** Returns the number of the wrong line, starting at 1. */
  public long line() {
    return line;
  }

  /** Returns the wrong column. Returns null if the file as a whole is wrong. */
  public @Nullable RosterColumn column() {
    return column;
  }

  private static String message(Flaw flaw, long line, @Nullable RosterColumn column) {
    if (column == null) {
      return "line %d: expected %s".formatted(line, flaw.expected);
    }
    return switch (flaw) {
      case COLUMN_MISSING -> "line %d: expected a column %s".formatted(line, column.header());
      case TOO_LONG ->
          "line %d: expected at most %d characters in the column %s"
              .formatted(line, column.length(), column.header());
      default ->
          "line %d: expected %s in the column %s".formatted(line, flaw.expected, column.header());
    };
  }
}
