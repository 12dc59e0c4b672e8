package io.github.visiontemplate.match.internal;

/**
 * Compares names of which only some characters are shown, such as 张*, *三 and 张某某. Signs such as *
 * count as masks in the entered name and in the known name. X, 某 and 〇 could be part of a name:
 * they count as masks only in the entered name, and only if it also contains an ideograph. A mask
 * may hide one character or several.
 */
final class MaskedName {

  private static final String SIGNS = "*?#_×✕✖╳○◯●◎□■▇█∗⁎☆★※\uFFFD";

  /** In a comparable name, 某 has been replaced by its variant 厶. */
  private static final String LETTERS = "X某厶〇";

  private MaskedName() {}

  /** Returns whether all characters of a comparable name are masked. */
  static boolean showsNothing(String name) {
    return name.chars().allMatch(MaskedName::isSign);
  }

  /** Returns whether two comparable names agree in the characters that both of them show. */
  static boolean agree(String entered, String known) {
    return covers(withSigns(entered), known) || covers(known, entered);
  }

  /** Replaces the letters that mask a character by signs. */
  private static String withSigns(String name) {
    if (name.chars().noneMatch(MaskedName::isShown)) {
      return name;
    }
    StringBuilder signs = new StringBuilder(name);
    for (int at = 0; at < signs.length(); at++) {
      if (LETTERS.indexOf(signs.charAt(at)) >= 0) {
        signs.setCharAt(at, '*');
      }
    }
    return signs.toString();
  }

  private static boolean isShown(int c) {
    return LETTERS.indexOf(c) < 0 && Character.isIdeographic(c);
  }

  /**
   * Returns whether a name fits a mask; each run of signs matches one or more characters. If the
   * rest after a run does not fit, the run takes one more character. Earlier runs need not be tried
   * again.
   */
  private static boolean covers(String mask, String name) {
    int at = 0;
    int place = 0;
    int afterRun = -1;
    int hidden = 0;
    while (place < name.length() || at < mask.length()) {
      if (at < mask.length() && isSign(mask.charAt(at))) {
        afterRun = afterRun(mask, at);
        at = afterRun;
        hidden = place + 1;
        place = hidden;
      } else if (at < mask.length()
          && place < name.length()
          && mask.charAt(at) == name.charAt(place)) {
        at++;
        place++;
      } else if (afterRun >= 0 && hidden < name.length()) {
        hidden++;
        place = hidden;
        at = afterRun;
      } else {
        return false;
      }
    }
    return place == name.length();
  }

  private static int afterRun(String mask, int start) {
    int at = start;
    while (at < mask.length() && isSign(mask.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSign(int c) {
    return SIGNS.indexOf(c) >= 0;
  }
}
