package io.github.visiontemplate.internal;

/** Letters and signs that are typed, or recognised on paper, for the digits they look like. */
public final class Lookalikes {

  private static final String LETTERS = "OQDIZSB";
  private static final String DIGITS = "0001258";
  private static final String SIGNS = "-_.·/";

  private Lookalikes() {}

  /**
   * Puts digits where letters only look like them, and drops signs between the digits. The first
   * character may be a letter of its own and stays.
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
