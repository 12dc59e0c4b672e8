package io.github.visiontemplate.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Synthetic numbers whose check character is computed here, by ISO 7064's recursion and not by
 * weights.
 */
final class StudentNumbers {

  private StudentNumbers() {}

  /** Numbers of the types G and J, in canonical text. */
  static Arbitrary<String> formal() {
    return Combinators.combine(Arbitraries.of("G", "J"), digits())
        .as((type, digits) -> type + digits + checkCharacter(digits));
  }

  /** Numbers of all types, in canonical text. */
  static Arbitrary<String> all() {
    Arbitrary<String> temporary =
        Combinators.combine(digits(), Arbitraries.of("0123456789X".split("")))
            .as((digits, last) -> "L" + digits + last);
    return Arbitraries.oneOf(formal(), temporary);
  }

  /**
   * ISO 7064 MOD 11-2, pure system: p := 2 (p + digit) mod 11; the check makes p + check equal 1.
   */
  static char checkCharacter(String digits) {
    int product = 0;
    for (int i = 0; i < digits.length(); i++) {
      product = (product + (digits.charAt(i) - '0')) * 2 % 11;
    }
    int check = (12 - product) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }

  private static Arbitrary<String> digits() {
    Arbitrary<LocalDate> births =
        Arbitraries.longs()
            .between(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2099, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    return Combinators.combine(
            Arbitraries.integers().between(0, 999_999),
            births,
            Arbitraries.integers().between(0, 999))
        .as(
            (region, birth, sequence) ->
                "%06d".formatted(region)
                    + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                    + "%03d".formatted(sequence));
  }
}
