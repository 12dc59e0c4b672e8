package io.github.visiontemplate.poi.internal.calc;

/** How references name sheets. */
final class SheetNames {

  private SheetNames() {}

  /** Returns the sheet that a prefix with its exclamation mark names. */
  static String of(String prefix) {
    String name = prefix.substring(0, prefix.length() - 1);
    boolean quoted = name.length() > 1 && name.startsWith("'") && name.endsWith("'");
    return quoted ? name.substring(1, name.length() - 1).replace("''", "'") : name;
  }
}
