package io.github.visiontemplate.poi.internal.xml;

import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.internal.Refusal;

/** The part and the row that are being read, so that a refusal can name the damaged place. */
public final class Location {

  private static final String SHEET = "sheet";

  private final String part;
  private int row;

  Location() {
    this(SHEET);
  }

  Location(String part) {
    this.part = part;
  }

  /** Enters a row; 0 means everything outside the rows. */
  public void enter(int number) {
    row = number;
  }

  /** Returns the refusal of a file that is damaged at this location. */
  public UnreadableTemplateException corrupt() {
    return Refusal.corrupt(words(part, row));
  }

  /** Returns the refusal of a file that is damaged in a row of a sheet. */
  public static UnreadableTemplateException corrupt(int row) {
    return Refusal.corrupt(words(SHEET, row));
  }

  UnreadableTemplateException corrupt(Exception cause) {
    return Refusal.corrupt(words(part, row), cause);
  }

  private static String words(String part, int row) {
    return row == 0 ? part : part + " row " + row;
  }
}
