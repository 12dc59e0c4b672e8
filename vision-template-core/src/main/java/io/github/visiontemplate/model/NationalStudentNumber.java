package io.github.visiontemplate.model;

import io.github.visiontemplate.internal.Texts;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A national student number (全国学籍号): a type letter and a body of 18 characters. The body has the
 * shape of a citizen identity number: six digits for the region, eight for the birth date, three
 * for the sequence, and a check character.
 *
 * <p>The number is stored in one {@code long}, so that millions of numbers need little memory.
 * {@link #toString()} masks the number; {@link #value()} returns the whole number.
 *
 * @since 0.1
 */
public final class NationalStudentNumber implements Comparable<NationalStudentNumber> {

  private static final int LENGTH = 19;
  private static final int LAST_CHARACTERS = 11;
  private static final long ONE_BEFORE_DIGITS = 100_000_000_000_000_000L;
  private static final long BODIES = ONE_BEFORE_DIGITS * LAST_CHARACTERS;

  private static final long FROM_G_TO_L = 2 * BODIES;

  private final long compact;

  private NationalStudentNumber(long compact) {
    this.compact = compact;
  }

  /** The type of a number, which is its first letter. */
  public enum Type {
    /** A formal number that is based on the citizen identity number. */
    G,
    /** A formal number with a generated body of the same shape. */
    J,
    /**
     * A temporary number. It ends in four random digits, or its body is an identity number for
     * which no formal number is known yet.
     */
    L
  }

  /** Why a text is not a national student number. */
  public enum Flaw {
    /** The text is empty or consists of blanks. */
    MISSING,
    /**
     * The text is not a letter G, J or L followed by 17 digits and a digit or X, or its birth date
     * is not possible.
     */
    MALFORMED,
    /**
     * The text has the right shape, but its check character does not fit (GB 11643-1999, ISO 7064
     * MOD 11-2). Only types G and J are checked for this flaw.
     */
    CHECK_CHARACTER
  }

  /** The result of reading a text: a number, or the flaw of the text. */
  public sealed interface Reading {
    /**
     * The text is a national student number.
     *
     * @param number the number
     */
    record Valid(NationalStudentNumber number) implements Reading {}

    /**
     * The text is not a national student number.
     *
     * @param flaw why the text is not a number
     */
    record Invalid(Flaw flaw) implements Reading {}
  }

  /**
   * Reads a text as people enter it. Accepts full-width characters, lower case, a leading
   * apostrophe, and blanks of every kind around the number. Repairs nothing else.
   */
  public static Reading read(String text) {
    // Nearly every text is canonical already and needs no normalising.
    String normalized = isWellFormed(text) ? text : normalized(text);
    if (normalized.isEmpty()) {
      return new Reading.Invalid(Flaw.MISSING);
    }
    if (!isWellFormed(normalized)) {
      return new Reading.Invalid(Flaw.MALFORMED);
    }
    NationalStudentNumber number = new NationalStudentNumber(pack(normalized));
    return number.type() == Type.L || CheckCharacter.fits(normalized, 1)
        ? new Reading.Valid(number)
        : new Reading.Invalid(Flaw.CHECK_CHARACTER);
  }

  /**
   * Returns the number in a text. Accepts the same variants as {@link #read(String)}.
   *
   * @throws IllegalArgumentException if the text is not a number; the message says why, but does
   *     not repeat the text
   */
  public static NationalStudentNumber of(String text) {
    Reading reading = read(text);
    if (reading instanceof Reading.Valid valid) {
      return valid.number();
    }
    throw new IllegalArgumentException(
        "expected a national student number, found a text that is "
            + ((Reading.Invalid) reading).flaw());
  }

  /**
   * Returns the number that has the given {@link #compact()} form.
   *
   * @throws IllegalArgumentException if no number has this compact form
   */
  public static NationalStudentNumber ofCompact(long compact) {
    if (compact < 0 || compact / BODIES >= Type.values().length) {
      throw new IllegalArgumentException("no student number has this compact form");
    }
    return of(new NationalStudentNumber(compact).value());
  }

  /**
   * Returns the number that consists of the type letter, the given digits and the check character
   * of these digits.
   *
   * @param digits the 17 digits after the type letter
   * @throws IllegalArgumentException if the text is not 17 digits or its birth date is not possible
   */
  public static NationalStudentNumber ofDigits(Type type, String digits) {
    if (!isWellFormed(type + digits + "0")) {
      throw new IllegalArgumentException("expected 17 digits with a possible birth date within");
    }
    return new NationalStudentNumber(pack(type + digits + CheckCharacter.of(digits, 0)));
  }

  /** Unifies the variants that people enter. The result is not necessarily a number. */
  public static String normalized(String text) {
    // Upper case may leave letters that can be composed again. Without the second unification,
    // normalising the result once more would change it.
    String unified = Texts.normalized(Texts.normalized(text).toUpperCase(Locale.ROOT));
    while (startsWithApostrophe(unified)) {
      unified = Texts.trimmed(unified.substring(1));
    }
    return unified;
  }

  private static boolean startsWithApostrophe(String text) {
    return text.startsWith("'") || text.startsWith("\u2018") || text.startsWith("\u2019");
  }

  /**
   * Masks a text for logs. At most the first three and the last two characters are shown: {@code
   * G11**************1X}.
   */
  public static String masked(String text) {
    if (text.length() <= 5) {
      return "*".repeat(text.length());
    }
    return text.substring(0, 3) + "*".repeat(text.length() - 5) + text.substring(text.length() - 2);
  }

  /**
   * Returns the compact form. Equal numbers have equal compact forms, and the order of compact
   * forms is that of {@link #compareTo}.
   */
  public long compact() {
    return compact;
  }

  /** Returns the type. */
  public Type type() {
    return Type.values()[(int) (compact / BODIES)];
  }

  /**
   * Returns the 18 characters after the type letter. For type G they are the citizen identity
   * number.
   */
  public String body() {
    long body = compact % BODIES;
    long last = body % LAST_CHARACTERS;
    // The added leading 1 keeps the zeros at the start.
    String digits = String.valueOf(ONE_BEFORE_DIGITS + body / LAST_CHARACTERS).substring(1);
    return digits + (last == 10 ? "X" : String.valueOf(last));
  }

  /** Returns the whole number in canonical form, 19 characters. */
  public String value() {
    return type() + body();
  }

  /**
   * Returns the other number with the same identity number in its body: {@code L…} for {@code G…},
   * and {@code G…} for {@code L…}. Returns null if the body is not an identity number. That is so
   * for type J, and for a temporary number whose last character is not the check character of the
   * digits before it.
   */
  public @Nullable NationalStudentNumber otherSpelling() {
    return switch (type()) {
      case G -> new NationalStudentNumber(compact + FROM_G_TO_L);
      case J -> null;
      case L ->
          CheckCharacter.fits(body(), 0) ? new NationalStudentNumber(compact - FROM_G_TO_L) : null;
    };
  }

  /** Returns the birth date in the number. */
  public LocalDate birthDate() {
    int date = birthDateDigits();
    return LocalDate.of(date / 10_000, date / 100 % 100, date % 100);
  }

  /** Returns whether the birth date in the number is the given date. */
  public boolean isBornOn(LocalDate date) {
    return birthDateDigits()
        == (date.getYear() * 100L + date.getMonthValue()) * 100 + date.getDayOfMonth();
  }

  private int birthDateDigits() {
    return (int) (compact % BODIES / LAST_CHARACTERS / 1000 % 100_000_000);
  }

  @Override
  public int compareTo(NationalStudentNumber other) {
    return Long.compare(compact, other.compact);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NationalStudentNumber that && that.compact == compact;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(compact);
  }

  /** Returns the masked number: the first three and the last two characters. */
  @Override
  public String toString() {
    return masked(value());
  }

  private static boolean isWellFormed(String text) {
    return text.length() == LENGTH
        && "GJL".indexOf(text.charAt(0)) >= 0
        && areDigits(text, 1, LENGTH - 1)
        && (isDigit(text.charAt(LENGTH - 1)) || text.charAt(LENGTH - 1) == 'X')
        && isDate(Integer.parseInt(text, 7, 15, 10));
  }

  private static boolean areDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDate(int date) {
    int year = date / 10_000;
    int month = date / 100 % 100;
    int day = date % 100;
    return year >= 1900
        && year < 2100
        && month >= 1
        && month <= 12
        && day >= 1
        && (day <= 28 || day <= Month.of(month).length(Year.isLeap(year)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static long pack(String text) {
    long last = text.charAt(LENGTH - 1) == 'X' ? 10 : text.charAt(LENGTH - 1) - '0';
    long digits = Long.parseLong(text, 1, LENGTH - 1, 10);
    return "GJL".indexOf(text.charAt(0)) * BODIES + digits * LAST_CHARACTERS + last;
  }
}
