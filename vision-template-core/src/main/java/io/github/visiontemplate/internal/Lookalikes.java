package io.github.visiontemplate.internal;

/**
 * Letters and signs that are typed, or recognised on scanned paper, instead of the digits that they
 * look like.
 */
public final class Lookalikes {

  private static final String LETTERS = "OQDIZSB";
  private static final String DIGITS = "0001258";
  private static final String SIGNS = "-_.·/";

  private Lookalikes() {}

  /**
   * Replaces letters by the digits that they look like, and drops signs between digits. Keeps the
   * first character, which may be a real letter.
   *
   * @param text upper case, without blanks
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
