package io.github.visiontemplate.schema.internal;

import java.util.Locale;

/**
 * The names of the hidden sheet of a city template, which holds the pupils who can be chosen. The
 * search for a template ignores this sheet.
 */
public final class ChoiceSheet {

  private static final String CHINESE = "可选学生";
  private static final String ENGLISH = "Students to choose from";

  private ChoiceSheet() {}

  /** Returns the name: Chinese for the language {@code zh}, otherwise English. */
  public static String name(Locale language) {
    return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
  }

  /** Returns whether a sheet name is that of this sheet, in any language. */
  public static boolean is(String name) {
    return name.equals(CHINESE) || name.equals(ENGLISH);
  }
}
