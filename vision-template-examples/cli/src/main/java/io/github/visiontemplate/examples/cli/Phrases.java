package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.semester.Semester;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the command line says to people; the words are in {@code Phrases_*.properties}. */
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

  /** Returns the phrase of a key with its values, in the notation of {@link String#format}. */
  String of(String key, Object... values) {
    return String.format(Locale.ROOT, words.getString(key), values);
  }
}
