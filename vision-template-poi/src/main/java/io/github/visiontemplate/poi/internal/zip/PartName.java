package io.github.visiontemplate.poi.internal.zip;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a part in a form that is the same for all spellings: lower case, slashes, no leading
 * slash.
 *
 * @param path the normalized path, such as {@code xl/workbook.xml}
 */
public record PartName(String path) {

  private static final String RELATIONSHIPS = "_rels/";
  private static final Pattern OUTSIDE =
      Pattern.compile("^[/\\\\]|^[A-Za-z]:|(^|[/\\\\])\\.\\.([/\\\\]|$)");

  /** Returns the name for a part, however its name is spelled. */
  public static PartName of(String spelling) {
    return new PartName(simplified(spelling.replace('\\', '/').toLowerCase(Locale.ROOT)));
  }

  /**
   * Returns whether an entry would be unpacked to a place outside the target folder. No program
   * writes such a name.
   */
  static boolean leadsOutside(String entryName) {
    return OUTSIDE.matcher(entryName).find();
  }

  /** Returns whether an entry is a folder, or was added by the Finder of macOS. */
  static boolean isIgnored(String entryName) {
    String path = entryName.replace('\\', '/');
    return path.endsWith("/") || path.startsWith("__MACOSX/");
  }

  /**
   * Returns the part that a relationship of this part points to. The target is absolute, or
   * relative to this part's folder.
   */
  public PartName resolve(String target) {
    boolean absolute = target.startsWith("/") || target.startsWith("\\");
    return of(absolute ? target : folder() + target);
  }

  /** Returns the part that holds this part's relationships. */
  public PartName relationships() {
    return new PartName(folder() + RELATIONSHIPS + path.substring(folder().length()) + ".rels");
  }

  /** Returns the path. */
  @Override
  public String toString() {
    return path;
  }

  private String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static String simplified(String path) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.split("/", -1)) {
      switch (step) {
        case "", "." -> {}
        case ".." -> steps.pollLast();
        default -> steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }
}
