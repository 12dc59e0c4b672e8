package io.github.visiontemplate.internal;

/**
 * Repairs numbers in which letters or signs stand where digits belong, because of typing errors or
 * errors in recognising scanned paper.
 */
public final class Lookalikes {

  private static final String LETTERS = "OQDIZSB";
  private static final String DIGITS = "0001258";
  private static final String SIGNS = "-_.·/";

  private Lookalikes() {}

  /**
   * Replaces letters by the digits that they look like, and removes signs such as hyphens and dots.
   * A letter at the start is kept, because it may be right.
   *
   * @param text the text, in upper case and without blanks
   */
  public static String repaired(String text) {
    StringBuilder repaired = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int place = i == 0 ? -1 : LETTERS.indexOf(c);
      if (place >= 0) {
        repaired.append(DIGITS.charAt(place));
      } else if (SIGNS.indexOf(c) < 0) {
        repaired.append(c);
      }
    }
    return repaired.toString();
  }
}
