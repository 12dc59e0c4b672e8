package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.UnreadableTemplateException;

/** Where in the sheet the reading is, for those who have to look at a damaged file. */
final class Place {

  private int row;

  /** Enters a row; 0 stands for what is outside the rows. */
  void enter(int number) {
    row = number;
  }

  UnreadableTemplateException corrupt() {
    return corrupt(row);
  }

  static UnreadableTemplateException corrupt(int row) {
    return new UnreadableTemplateException(Issue.ofFile(IssueCode.CORRUPT, words(row)));
  }

  UnreadableTemplateException corrupt(Exception cause) {
    return new UnreadableTemplateException(Issue.ofFile(IssueCode.CORRUPT, words(row)), cause);
  }

  static UnreadableTemplateException tooLarge(Limit limit, int most) {
    return new UnreadableTemplateException(
        Issue.ofFile(IssueCode.TOO_LARGE, limit.name(), Integer.toString(most)));
  }

  private static String words(int row) {
    return row == 0 ? "sheet" : "sheet row " + row;
  }

  /** What a limit is about; the names are arguments of {@link IssueCode#TOO_LARGE}. */
  enum Limit {
    ROWS,
    COLUMNS,
    MERGED_CELLS,
    TEXT_LENGTH
  }
}
