package io.github.visiontemplate.examples.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Builds student numbers, and damages them as it happens in practice. */
final class SampleNumbers {

  private static final String CHECK_CHARACTERS = "10X98765432";

  private SampleNumbers() {}

  /** Returns a formal number of type {@code G} or {@code J}; the sequence has three digits. */
  static String formal(char type, String region, LocalDate birthDate, int sequence) {
    String digits = digits(region, birthDate, sequence);
    return type + digits + checkCharacter(digits);
  }

  /**
   * Returns a temporary number. Its last digit is chosen so that the digits are never a valid
   * identity number.
   */
  static String temporary(String region, LocalDate birthDate, int sequence, int lastDigit) {
    String digits = digits(region, birthDate, sequence);
    boolean fits = checkCharacter(digits) == '0' + lastDigit;
    return "L" + digits + (fits ? (lastDigit + 1) % 10 : lastDigit);
  }

  /**
   * Returns the number as it was typed into the workbook. For {@link NumberFate#DIGITS_LOST} only
   * digits remain, which then go into a numeric cell.
   */
  static String inWorkbook(String number, NumberFate matching) {
    return switch (matching) {
      case DIGITS_LOST -> number.substring(1).replace('X', '0');
      case CHECK_CHARACTER_WRONG -> number.substring(0, 18) + (number.endsWith("7") ? '4' : '7');
      case LETTER_MISSING -> number.substring(1);
      default -> number;
    };
  }

  private static String digits(String region, LocalDate birthDate, int sequence) {
    return region
        + birthDate.format(DateTimeFormatter.BASIC_ISO_DATE)
        + String.format(Locale.ROOT, "%03d", sequence);
  }

  /**
   * Computes the check character by the recursion of ISO 7064 MOD 11-2. This is independent of the
   * library, which uses a table of weights.
   */
  private static char checkCharacter(String digits) {
    int remainder = 0;
    for (int i = 0; i < digits.length(); i++) {
      remainder = (remainder + digits.charAt(i) - '0') * 2 % 11;
    }
    return CHECK_CHARACTERS.charAt(remainder);
  }
}
