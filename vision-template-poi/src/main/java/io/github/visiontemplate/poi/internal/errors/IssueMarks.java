package io.github.visiontemplate.poi.internal.errors;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.poi.internal.marks.CellMarks;
import io.github.visiontemplate.poi.internal.workbook.StylesEdit.Mark;
import io.github.visiontemplate.schema.internal.ErrorMarks;
import io.github.visiontemplate.table.CellPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Provides the issues of a sheet row by row, as marks and notes. For one pass from the top only.
 */
final class IssueMarks implements CellMarks {

  private final List<Issue> issues;
  private final IssueMessages messages;
  private final int headerRow;
  private final boolean hasNotes;
  private final List<Issue> current = new ArrayList<>();
  private int row;
  private int next;

  /**
   * Begins a pass.
   *
   * @param issues the issues, ordered by position
   * @param hasNotes whether the sheet has a column for notes
   */
  IssueMarks(List<Issue> issues, IssueMessages messages, int headerRow, boolean hasNotes) {
    this.issues = issues;
    this.messages = messages;
    this.headerRow = headerRow;
    this.hasNotes = hasNotes;
  }

  @Override
  @SuppressWarnings("EnumOrdinal") // the number never leaves the process
  public SortedMap<Integer, Integer> marks(int number) {
    enter(number);
    SortedMap<Integer, Integer> marks = new TreeMap<>();
    for (Issue issue : current) {
      CellPosition position = issue.position();
      if (position != null) {
        Mark mark = issue.isError() ? Mark.ERROR : Mark.WARNING;
        marks.merge(position.column(), mark.ordinal(), Math::min);
      }
    }
    return marks;
  }

  @Override
  public @Nullable String note(int number) {
    if (number == headerRow) {
      return hasNotes ? ErrorMarks.column(messages.locale()) : null;
    }
    enter(number);
    return !hasNotes || current.isEmpty() || number < headerRow
        ? null
        : CellIssues.lines(current, messages);
  }

  private void enter(int number) {
    if (number == row) {
      return;
    }
    row = number;
    current.clear();
    for (; next < issues.size() && row(issues.get(next)) <= number; next++) {
      if (row(issues.get(next)) == number) {
        current.add(issues.get(next));
      }
    }
  }

  private static int row(Issue issue) {
    CellPosition position = issue.position();
    return position == null ? 0 : position.row();
  }
}
