package io.github.visiontemplate.poi.internal.workbook;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a number format shows a date, text, or something else (ISO/IEC 29500-1, 18.8.30 and
 * 18.8.31).
 */
final class NumberFormats {

  private static final int TEXT = 49;

  /**
   * The literal pieces of a format code: quoted text, escaped, repeated and padding characters, and
   * brackets other than those of elapsed time.
   */
  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]*\"?|[\\\\_*].?|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]?", Pattern.DOTALL);

  private static final Pattern GENERAL = Pattern.compile("general|g/");
  private static final Pattern HALF_DAY = Pattern.compile("am/pm|a/p");
  private static final Pattern SECONDS_FRACTION = Pattern.compile("(s\\]?)\\.0+");
  private static final Pattern DIGITS = Pattern.compile("[0#?@]");
  private static final Pattern DAY_OR_YEAR = Pattern.compile("[ydeb]|aaa");
  private static final Pattern TIME = Pattern.compile("[hs\\[]");

  /** The characters that show a number as something other than its own digits. */
  private static final Pattern OTHER_NOTATION = Pattern.compile("[%/@1-9a-z]");

  /**
   * Matches a comma after all digits of the whole number, which divides the number by a thousand.
   */
  private static final Pattern SCALED = Pattern.compile(",(\\.|$)");

  private static final Pattern CONDITION = Pattern.compile("\\[[<>=]");
  private static final Pattern NOT_OF_DIGITS = Pattern.compile("[^0#?,.]");
  private static final Pattern DECIMALS = Pattern.compile("[0#?,]*(?:\\.([0#?]*))?");

  /** Returned for a format that does not fix the number of decimals. */
  static final int NO_DECIMALS_KNOWN = -1;

  private NumberFormats() {}

  /**
   * Returns whether a built-in format shows a date. The meaning of formats 27 to 36 and 50 to 58
   * depends on the program's locale: in East Asian locales they are dates, although a few locales
   * show some of them as times.
   */
  static boolean isBuiltInDate(int id) {
    return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  }

  /** Returns whether a built-in format is the text format. */
  static boolean isBuiltInText(int id) {
    return id == TEXT;
  }

  /** Returns whether a format code is the code of the text format. */
  static boolean isText(String code) {
    return LITERAL.matcher(code).replaceAll("").strip().equals("@");
  }

  /**
   * Returns whether a format code shows the day, month or year of a positive number. A time of day
   * alone is not a date.
   */
  static boolean isDate(String code) {
    String letters = LITERAL.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
    letters = letters.split(";", 2)[0];
    letters = GENERAL.matcher(letters).replaceAll("");
    letters = HALF_DAY.matcher(letters).replaceAll("h");
    letters = SECONDS_FRACTION.matcher(letters).replaceAll("$1");
    if (DIGITS.matcher(letters).find()) {
      return false;
    }
    return DAY_OR_YEAR.matcher(letters).find()
        || (letters.indexOf('m') >= 0 && !TIME.matcher(letters).find());
  }

  /**
   * Returns how many decimals a built-in format shows, or {@link #NO_DECIMALS_KNOWN} if it does not
   * fix their number.
   */
  static int builtInDecimals(int id) {
    return switch (id) {
      case 1, 3, 5, 6, 37, 38, 41, 42 -> 0;
      case 2, 4, 7, 8, 39, 40, 43, 44 -> 2;
      default -> NO_DECIMALS_KNOWN;
    };
  }

  /**
   * Returns how many decimals a format code shows at most. Returns {@link #NO_DECIMALS_KNOWN} if
   * the format uses another notation than decimals, depends on a condition, or differs between
   * positive and negative numbers.
   */
  static int decimals(String code) {
    if (CONDITION.matcher(code).find()) {
      return NO_DECIMALS_KNOWN;
    }
    String[] sections = LITERAL.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("").split(";", 3);
    int positive = decimalsOfSection(sections[0]);
    boolean same = sections.length == 1 || decimalsOfSection(sections[1]) == positive;
    return same ? positive : NO_DECIMALS_KNOWN;
  }

  private static int decimalsOfSection(String section) {
    if (OTHER_NOTATION.matcher(section).find()) {
      return NO_DECIMALS_KNOWN;
    }
    String placeholders = NOT_OF_DIGITS.matcher(section).replaceAll("");
    Matcher digits = DECIMALS.matcher(placeholders);
    if (placeholders.isEmpty() || SCALED.matcher(placeholders).find() || !digits.matches()) {
      return NO_DECIMALS_KNOWN;
    }
    return digits.group(1) == null ? 0 : digits.group(1).length();
  }
}
