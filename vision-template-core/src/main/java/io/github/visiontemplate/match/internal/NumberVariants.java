package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.internal.Lookalikes;
import io.github.visiontemplate.internal.Texts;
import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.NationalStudentNumber.Reading;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The valid numbers that may have been meant by an entered number, each with the likeliest kind of
 * mistake. The check character rules out about ten in eleven variants.
 */
final class NumberVariants {

  private static final int LENGTH = 19;
  private static final int BODY = LENGTH - 1;

  /** Spreadsheet programs keep 15 digits of a number. */
  private static final int KEPT_DIGITS = 15;

  private static final String TYPES = "GJL";
  private static final String LAST = "0123456789X";
  private static final Pattern DIGITS_OF_BODY = Pattern.compile("[0-9]{18}");

  private final Map<NationalStudentNumber, Candidate.Clue> found = new LinkedHashMap<>();

  private NumberVariants() {}

  /** Returns the numbers that an entered text may mean, each with the likeliest clue. */
  static Map<NationalStudentNumber, Candidate.Clue> of(String entered) {
    NumberVariants variants = new NumberVariants();
    String text = Texts.withoutBlanks(NationalStudentNumber.normalized(entered));
    variants.add(text, Candidate.Clue.SAME_NUMBER);
    String repaired = Lookalikes.repaired(text);
    variants.add(repaired, Candidate.Clue.LOOKALIKE_CHARACTERS);
    switch (repaired.length()) {
      case LENGTH -> variants.addSameLength(repaired);
      case LENGTH - 1 -> variants.addLonger(repaired);
      case LENGTH + 1 -> variants.addShorter(repaired);
      default -> {}
    }
    return variants.found;
  }

  /** Returns all numbers whose first digits are those that a numeric cell has kept. */
  static Map<NationalStudentNumber, Candidate.Clue> ofKeptDigits(String shown) {
    NumberVariants variants = new NumberVariants();
    if (DIGITS_OF_BODY.matcher(shown).matches()) {
      variants.addKept(shown.substring(0, KEPT_DIGITS));
    }
    return variants.found;
  }

  private void addSameLength(String text) {
    for (int i = 0; i < LENGTH; i++) {
      for (char c : alphabet(i)) {
        add(
            replaced(text, i, i + 1, String.valueOf(c)),
            i == 0 ? Candidate.Clue.OTHER_TYPE_LETTER : Candidate.Clue.ONE_CHARACTER_DIFFERS);
      }
    }
    for (int i = 0; i + 1 < LENGTH; i++) {
      String swapped = "" + text.charAt(i + 1) + text.charAt(i);
      add(replaced(text, i, i + 2, swapped), Candidate.Clue.NEIGHBOURS_SWAPPED);
    }
  }

  /**
   * Adds the numbers with one more character. If the text does not begin with a type letter, only
   * that letter can be missing.
   */
  private void addLonger(String text) {
    int places = TYPES.indexOf(text.charAt(0)) < 0 ? 1 : LENGTH;
    for (int i = 0; i < places; i++) {
      for (char c : alphabet(i)) {
        add(
            replaced(text, i, i, String.valueOf(c)),
            i == 0 ? Candidate.Clue.TYPE_LETTER_MISSING : Candidate.Clue.ONE_CHARACTER_MISSING);
      }
    }
  }

  private void addShorter(String text) {
    for (int i = 0; i <= LENGTH; i++) {
      add(replaced(text, i, i + 1, ""), Candidate.Clue.ONE_CHARACTER_TOO_MANY);
    }
  }

  private void addKept(String digits) {
    if (NationalStudentNumber.read("L" + digits + "000") instanceof Reading.Invalid) {
      return;
    }
    for (NationalStudentNumber.Type type : NationalStudentNumber.Type.values()) {
      for (int i = 100; i < 200; i++) {
        String completed = digits + String.valueOf(i).substring(1);
        found.put(
            NationalStudentNumber.ofDigits(type, completed), Candidate.Clue.SAME_LEADING_DIGITS);
      }
    }
  }

  private void add(String text, Candidate.Clue clue) {
    if (text.length() == LENGTH
        && NationalStudentNumber.read(text) instanceof Reading.Valid valid) {
      found.putIfAbsent(valid.number(), clue);
    }
  }

  private static char[] alphabet(int place) {
    if (place == 0) {
      return TYPES.toCharArray();
    }
    return (place == BODY ? LAST : LAST.substring(0, 10)).toCharArray();
  }

  private static String replaced(String text, int start, int end, String by) {
    return text.substring(0, start) + by + text.substring(end);
  }
}
