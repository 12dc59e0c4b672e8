package io.github.visiontemplate.model;

import io.github.visiontemplate.internal.Texts;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A national student number (全国学籍号): a type letter and an 18-character body shaped like a citizen
 * identity number, that is six digits of region, eight of birth date, three of sequence and a check
 * character.
 *
 * <p>The number is held in one {@code long}, so that millions of them are cheap. {@link
 * #toString()} masks it; {@link #value()} gives it whole.
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

  /** What a number is based on, by its first letter. */
  public enum Type {
    /** Formal, on the citizen identity number. */
    G,
    /** Formal, on a generated body of the same shape. */
    J,
    /**
     * Temporary: four random digits at the end, or an identity number whose formal number is not
     * known yet.
     */
    L
  }

  /** Why a text is not a number. */
  public enum Flaw {
    /** Nothing is left once blanks are dropped. */
    MISSING,
    /** Not a letter G, J or L with 17 digits and a digit or X, or no possible birth date within. */
    MALFORMED,
    /**
     * Of the right shape, but the check character does not fit (GB 11643-1999, ISO 7064 MOD 11-2;
     * types G and J).
     */
    CHECK_CHARACTER
  }

  /** What became of a text: a number, or the flaw that it has. */
  public sealed interface Reading {
    /**
     * The text is a number.
     *
     * @param number the number
     */
    record Valid(NationalStudentNumber number) implements Reading {}

    /**
     * The text is no number.
     *
     * @param flaw why not
     */
    record Invalid(Flaw flaw) implements Reading {}
  }

  /**
   * Reads a text as people enter it: full-width characters, lower case, a leading apostrophe and
   * blanks of every kind around it are tolerated. Nothing else is repaired.
   */
  public static Reading read(String text) {
    // Nearly every text is canonical already, and then stays what it is.
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
   * Returns the number of a text, with the tolerance of {@link #read(String)}.
   *
   * @throws IllegalArgumentException if the text is no number; the message tells why without
   *     repeating it
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
   * Returns the number of a compact form.
   *
   * @throws IllegalArgumentException if no number has that form
   */
  public static NationalStudentNumber ofCompact(long compact) {
    if (compact < 0 || compact / BODIES >= Type.values().length) {
      throw new IllegalArgumentException("no student number has this compact form");
    }
    return of(new NationalStudentNumber(compact).value());
  }

  /**
   * Returns the number that begins with these digits and ends in the check character that fits
   * them.
   *
   * @param digits the 17 digits behind the type letter
   * @throws IllegalArgumentException if they are not 17 digits with a possible birth date within
   */
  public static NationalStudentNumber ofDigits(Type type, String digits) {
    if (!isWellFormed(type + digits + "0")) {
      throw new IllegalArgumentException("expected 17 digits with a possible birth date within");
    }
    return new NationalStudentNumber(pack(type + digits + CheckCharacter.of(digits, 0)));
  }

  /** Unifies the forms that people enter; the result may still be no number. */
  public static String normalized(String text) {
    // Upper case may leave letters that compose anew, so that a second reading would differ without
    // the second unification.
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
   * Shows at most the first three and the last two characters of a text, for logs: {@code
   * G11**************1X}.
   */
  public static String masked(String text) {
    if (text.length() <= 5) {
      return "*".repeat(text.length());
    }
    return text.substring(0, 3) + "*".repeat(text.length() - 5) + text.substring(text.length() - 2);
  }

  /**
   * Returns the compact form; equal numbers have equal forms, and their order is that of {@link
   * #compareTo}.
   */
  public long compact() {
    return compact;
  }

  /** Returns the type. */
  public Type type() {
    return Type.values()[(int) (compact / BODIES)];
  }

  /** Returns the 18 characters behind the type letter; for type G the citizen identity number. */
  public String body() {
    long body = compact % BODIES;
    long last = body % LAST_CHARACTERS;
    // A one in front keeps the zeros at the start.
    String digits = String.valueOf(ONE_BEFORE_DIGITS + body / LAST_CHARACTERS).substring(1);
    return digits + (last == 10 ? "X" : String.valueOf(last));
  }

  /** Returns the whole number, 19 characters in canonical form. */
  public String value() {
    return type() + body();
  }

  /**
   * Returns the other way to write the same identity number: {@code L…} for {@code G…} and the
   * reverse. Null where there is none: type J is no identity number, nor is a temporary number
   * whose last character is not the check character of those before it.
   */
  public @Nullable NationalStudentNumber otherSpelling() {
    return switch (type()) {
      case G -> new NationalStudentNumber(compact + FROM_G_TO_L);
      case J -> null;
      case L ->
          CheckCharacter.fits(body(), 0) ? new NationalStudentNumber(compact - FROM_G_TO_L) : null;
    };
  }

  /** Returns the birth date within the number. */
  public LocalDate birthDate() {
    int date = birthDateDigits();
    return LocalDate.of(date / 10_000, date / 100 % 100, date % 100);
  }

  /** Returns whether the birth date within the number is that date. */
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
