package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.internal.Texts;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are made comparable: blanks, letter case and the kind of middle dot do not count. */
final class Names {

  private static final Pattern MIDDLE_DOTS = Pattern.compile("[\u00B7\u2022\u2027\u30FB\u2219.]");

  private Names() {}

  static boolean areSame(String one, String other) {
    return one.equals(other) || comparable(one).equals(comparable(other));
  }

  static String comparable(String name) {
    return MIDDLE_DOTS.matcher(Texts.withoutBlanks(name)).replaceAll("·").toUpperCase(Locale.ROOT);
  }
}
