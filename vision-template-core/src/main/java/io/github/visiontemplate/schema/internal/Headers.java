package io.github.visiontemplate.schema.internal;

import io.github.visiontemplate.internal.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Normalises headers for comparison, and formats them for people. A header of several rows is a
 * path of levels.
 */
public final class Headers {

  private static final String LEVEL = ">";

  private Headers() {}

  /**
   * Normalises a header or a path. Unifies compatibility forms, kinds of brackets and case. Removes
   * blanks, line breaks, the marks of required columns ({@code *}) and a colon at the end. Joins
   * repeated levels, which come from merged cells, into one.
   */
  public static String normalized(String header) {
    String text = header;
    String next = unified(text);
    while (!next.equals(text)) {
      text = next;
      next = unified(text);
    }
    return text;
  }

  /** Counts the levels of a normalised path. */
  public static int levels(String normalized) {
    return normalized.split(LEVEL, -1).length;
  }

  /** Returns the levels of a normalised path, from the top. */
  public static List<String> levelsOf(String normalized) {
    return List.of(normalized.split(LEVEL, -1));
  }

  /** Returns a header in one line, for people. */
  public static String shown(String header) {
    return Texts.trimmed(header.replaceAll("\\R", " "));
  }

  /**
   * Joins the levels of one column, from the top, into a path for people. A level that repeats the
   * level above is left out.
   */
  public static String path(List<String> levels) {
    List<String> distinct = new ArrayList<>();
    for (String level : levels) {
      if (!level.isEmpty()
          && (distinct.isEmpty() || !distinct.get(distinct.size() - 1).equals(level))) {
        distinct.add(level);
      }
    }
    return String.join(" " + LEVEL + " ", distinct);
  }

  private static String unified(String header) {
    List<String> levels = new ArrayList<>();
    for (String level : Texts.withoutBlanks(header).toLowerCase(Locale.ROOT).split(LEVEL, -1)) {
      String bare = withoutMarks(withOneKindOfBrackets(level));
      if (!bare.isEmpty() && (levels.isEmpty() || !levels.get(levels.size() - 1).equals(bare))) {
        levels.add(bare);
      }
    }
    return String.join(LEVEL, levels);
  }

  private static String withOneKindOfBrackets(String level) {
    StringBuilder unified = new StringBuilder(level.length());
    for (int i = 0; i < level.length(); i++) {
      unified.append(
          switch (level.charAt(i)) {
            case '[', '{', '【', '〔', '〖' -> '(';
            case ']', '}', '】', '〕', '〗' -> ')';
            default -> level.charAt(i);
          });
    }
    return unified.toString();
  }

  private static String withoutMarks(String level) {
    int start = 0;
    int end = level.length();
    while (start < end && level.charAt(start) == '*') {
      start++;
    }
    while (end > start && (level.charAt(end - 1) == '*' || level.charAt(end - 1) == ':')) {
      end--;
    }
    return level.substring(start, end);
  }
}
