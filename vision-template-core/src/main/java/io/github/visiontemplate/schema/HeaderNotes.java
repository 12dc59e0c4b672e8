package io.github.visiontemplate.schema;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Notes in brackets around a header, such as 学籍号(必填) or 右眼屈光球镜S(D). Text in brackets may also
 * distinguish columns, as in 裸眼视力(右). Therefore only notes of known kinds are removed: whether the
 * column must be filled, a unit, a format or an example of a format, a range, or a choice.
 */
final class HeaderNotes {

  private static final String LEVEL = ">";
  private static final String SEPARATORS = "[,;、。]";
  private static final Pattern NOTE =
      Pattern.compile(
          String.join(
              "|",
              "(?:是否)?(?:非|不)?必[填录选输须]项?|必须填写?|选填项?|可选|可空|可不填|可为空",
              "d|ds|dc|°|o|度|度数|deg|屈光度|dioptres?|diopters?|单位.*",
              ".*(?:yyyy|xxxx).*|.*格式.*|[如例].*|年.?月.?日|[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?|日期型?|文本型?|数[字值]型?",
              "[-+±]?[0-9.]+[-~～至到—–]+\\+?-?[0-9.]+",
              "[0-9.=:/或为-]*(?:[是否男女][0-9.=:/或为-]*)+|[01][/或][01]",
              "[0-9一二两]+位.*|保留.*小数|整数|五分(?:记录|制)?法?|五分制|5分(?:记录|制)?法?"));

  private HeaderNotes() {}

  /**
   * Returns a normalised header or path without the notes at the start and the end of each level.
   */
  static String without(String normalized) {
    if (normalized.indexOf('(') < 0) {
      return normalized;
    }
    return Arrays.stream(normalized.split(LEVEL, -1))
        .map(HeaderNotes::withoutNotes)
        .collect(Collectors.joining(LEVEL));
  }

  private static String withoutNotes(String level) {
    String text = level;
    String next = withoutFirst(withoutLast(text));
    while (!next.equals(text)) {
      text = next;
      next = withoutFirst(withoutLast(text));
    }
    return text;
  }

  private static String withoutLast(String level) {
    int start = level.endsWith(")") ? opening(level) : 0;
    boolean isNote = start > 0 && isNote(level.substring(start + 1, level.length() - 1));
    return isNote ? level.substring(0, start) : level;
  }

  private static String withoutFirst(String level) {
    int end = level.startsWith("(") ? level.indexOf(')') : 0;
    boolean isNote = end > 0 && end < level.length() - 1 && isNote(level.substring(1, end));
    return isNote ? level.substring(end + 1) : level;
  }

  /**
   * Returns the index of the opening bracket that belongs to the closing bracket at the end, or 0
   * if there is none.
   */
  private static int opening(String level) {
    int depth = 0;
    for (int i = level.length() - 1; i >= 0; i--) {
      depth += level.charAt(i) == ')' ? 1 : 0;
      depth -= level.charAt(i) == '(' ? 1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return 0;
  }

  private static boolean isNote(String content) {
    return NOTE.matcher(content).matches()
        || Arrays.stream(content.split(SEPARATORS, -1)).allMatch(p -> NOTE.matcher(p).matches());
  }
}
