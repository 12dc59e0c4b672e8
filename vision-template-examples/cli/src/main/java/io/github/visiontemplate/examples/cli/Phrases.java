package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.semester.Semester;
import java.util.Locale;
import java.util.ResourceBundle;

/** The phrases of the command line for people. Their texts are in {@code Phrases_*.properties}. */
final class Phrases {

  private final ResourceBundle words;

  Phrases(Language language) {
    words = ResourceBundle.getBundle(Phrases.class.getName(), language.locale());
  }

  /** Returns a semester as schools write it: {@code 2026–2027学年第一学期}. */
  String semester(Semester semester) {
    int start = semester.year().startYear();
    return of("semester." + semester.term(), start, start + 1);
  }

  /** Returns the phrase for a key, with the values inserted as {@link String#format} does it. */
  String of(String key, Object... values) {
    return String.format(Locale.ROOT, words.getString(key), values);
  }
}
