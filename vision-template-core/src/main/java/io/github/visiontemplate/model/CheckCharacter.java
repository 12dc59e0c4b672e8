package io.github.visiontemplate.model;

/** The check character of GB 11643-1999: ISO 7064 MOD 11-2 over 17 digits. */
final class CheckCharacter {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String BY_REMAINDER = "10X98765432";

  private CheckCharacter() {}

  /**
   * Returns whether the last of the 18 characters from {@code start} on is the check character of
   * the 17 digits before it.
   */
  static boolean fits(CharSequence text, int start) {
    return text.charAt(start + WEIGHTS.length) == of(text, start);
  }

  /** Returns the check character of the 17 digits from {@code start} on. */
  static char of(CharSequence text, int start) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (text.charAt(start + i) - '0') * WEIGHTS[i];
    }
    return BY_REMAINDER.charAt(sum % BY_REMAINDER.length());
  }
}
