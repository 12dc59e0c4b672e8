package io.github.visiontemplate.poi.internal.xml;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.internal.Refusal;

/** Where in a part the reading is, for those who have to look at a damaged file. */
public final class Place {

  private static final String SHEET = "sheet";

  private final String part;
  private int row;

  /** Begins before the first row of a sheet. */
  public Place() {
    this(SHEET);
  }

  /** Begins in a part without rows, of this name. */
  Place(String part) {
    this.part = part;
  }

  /** Enters a row; 0 stands for what is outside the rows. */
  public void enter(int number) {
    row = number;
  }

  /** Returns the refusal of what is damaged here. */
  public UnreadableTemplateException corrupt() {
    return Refusal.corrupt(words(part, row));
  }

  /** Returns the refusal of what is damaged in a row. */
  public static UnreadableTemplateException corrupt(int row) {
    return Refusal.corrupt(words(SHEET, row));
  }

  /** Returns the refusal of what is damaged here, as a reader noticed. */
  public UnreadableTemplateException corrupt(Exception cause) {
    return new UnreadableTemplateException(corrupt().issue(), cause);
  }

  /** Returns the refusal of a sheet that goes beyond a limit. */
  public static UnreadableTemplateException tooLarge(Limit limit, int most) {
    return Refusal.tooLarge(limit.name(), most);
  }

  private static String words(String part, int row) {
    return row == 0 ? part : part + " row " + row;
  }

  /** What a limit is about; the names are arguments of {@link IssueCode#TOO_LARGE}. */
  public enum Limit {
    /** The highest row number. */
    ROWS,
    /** The number of columns. */
    COLUMNS,
    /** The number of merged ranges. */
    MERGED_CELLS,
    /** The number of characters in a cell. */
    TEXT_LENGTH
  }
}
