package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.model.StudentKey;

/**
 * An entry of the drop-down list of student keys. It describes the pupil and ends with the key in
 * brackets, so that it can be chosen by name and read without the list.
 */
public final class KeyChoice {

  private static final String BEFORE_KEY = " [";
  private static final String AFTER_KEY = "]";

  private KeyChoice() {}

  /** Returns the entry for a pupil. */
  public static String of(String description, StudentKey key) {
    return description + BEFORE_KEY + key.value() + AFTER_KEY;
  }

  /** Returns the key at the end of an entry. Returns any other text as it is. */
  static String key(String text) {
    int before = text.endsWith(AFTER_KEY) ? text.lastIndexOf(BEFORE_KEY) : -1;
    String key =
        before < 0
            ? ""
            : text.substring(before + BEFORE_KEY.length(), text.length() - AFTER_KEY.length());
    return key.isBlank() ? text : key.strip();
  }
}
