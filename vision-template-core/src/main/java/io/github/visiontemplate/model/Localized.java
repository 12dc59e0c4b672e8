package io.github.visiontemplate.model;

import java.util.Locale;

/**
 * A value that people read in their own language, such as a sex or a semester.
 *
 * @since 0.1
 */
public interface Localized {

  /** Returns the words for this value: Chinese for the language {@code zh}, otherwise English. */
  String shown(Locale locale);
}
