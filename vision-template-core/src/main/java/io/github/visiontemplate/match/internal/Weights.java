package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.match.Candidate;
import java.util.List;

/**
 * The weights of clues. A number with a mistake scores about 50 alone, and 90 to 100 with the same
 * name and birth date. Name and birth date alone score up to 65. A contradiction lowers the score.
 */
final class Weights {

  private static final int MOST = 100;

  private Weights() {}

  static int score(List<Candidate.Clue> clues) {
    int sum = clues.stream().mapToInt(Weights::of).sum();
    return Math.max(0, Math.min(MOST, sum));
  }

  private static int of(Candidate.Clue clue) {
    return switch (clue) {
      case SAME_NUMBER, TYPE_LETTER_MISSING, LOOKALIKE_CHARACTERS -> 55;
      case OTHER_TYPE_LETTER -> 50;
      case ONE_CHARACTER_DIFFERS,
          NEIGHBOURS_SWAPPED,
          ONE_CHARACTER_MISSING,
          ONE_CHARACTER_TOO_MANY ->
          45;
      case SAME_LEADING_DIGITS -> 35;
      case NUMBER_WAS_TEMPORARY, NUMBER_NOW_FORMAL, NO_NUMBER_KNOWN -> 10;
      case OTHER_NUMBER -> -25;
      case SAME_NAME -> 30;
      case SIMILAR_NAME -> 15;
      case OTHER_NAME -> -20;
      case SAME_BIRTH_DATE -> 25;
      case SIMILAR_BIRTH_DATE -> 15;
      case OTHER_BIRTH_DATE -> -15;
      case OTHER_SEX -> -10;
    };
  }
}
