package io.github.visiontemplate.poi.internal.xml;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.UnreadableTemplateException;

/** Where in the sheet the reading is, for those who have to look at a damaged file. */
public final class Place {

  private int row;

  /** Enters a row; 0 stands for what is outside the rows. */
  public void enter(int number) {
    row = number;
  }

  /** Returns the refusal of what is damaged here. */
  public UnreadableTemplateException corrupt() {
    return corrupt(row);
  }

  /** Returns the refusal of what is damaged in a row. */
  public static UnreadableTemplateException corrupt(int row) {
    return new UnreadableTemplateException(Issue.ofFile(IssueCode.CORRUPT, words(row)));
  }

  /** Returns the refusal of what is damaged here, as a reader noticed. */
  public UnreadableTemplateException corrupt(Exception cause) {
    return new UnreadableTemplateException(Issue.ofFile(IssueCode.CORRUPT, words(row)), cause);
  }

  /** Returns the refusal of a sheet that goes beyond a limit. */
  public static UnreadableTemplateException tooLarge(Limit limit, int most) {
    return new UnreadableTemplateException(
        Issue.ofFile(IssueCode.TOO_LARGE, limit.name(), Integer.toString(most)));
  }

  private static String words(int row) {
    return row == 0 ? "sheet" : "sheet row " + row;
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
