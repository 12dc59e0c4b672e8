package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.model.Student;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds sheets whose matched rows have no names or no birth dates to compare with those that the
 * directory knows.
 */
final class ComparedColumns {

  private static final String NAME = "姓名";
  private static final String BIRTH_DATE = "出生日期";
  private static final String AND = "、";

  private final List<OfSheet> sheets = new ArrayList<>();

  /** What the matched rows of a sheet have, and what the directory knows of their pupils. */
  private static final class OfSheet {
    private final String name;
    private boolean hasNames;
    private boolean hasBirthDates;
    private boolean knowsNames;
    private boolean knowsBirthDates;

    OfSheet(String name) {
      this.name = name;
    }

    void count(MatchedRow row, Student student) {
      hasNames = hasNames || row.parsed().name() != null;
      knowsNames = knowsNames || !student.name().isBlank();
      hasBirthDates = hasBirthDates || row.parsed().birthDate() != null;
      knowsBirthDates =
          hasBirthDates || knowsBirthDates || DirectoryComparison.knownBirthDate(row) != null;
    }

    String missing() {
      List<String> missing = new ArrayList<>(2);
      if (!hasNames && knowsNames) {
        missing.add(NAME);
      }
      if (!hasBirthDates && knowsBirthDates) {
        missing.add(BIRTH_DATE);
      }
      return String.join(AND, missing);
    }
  }

  /** Adds a matched row. All rows of a sheet must be added before those of the next sheet. */
  void count(MatchedRow row, Student student) {
    String sheet = row.parsed().sheetName();
    if (sheets.isEmpty() || !last().name.equals(sheet)) {
      sheets.add(new OfSheet(sheet));
    }
    last().count(row, student);
  }

  /**
   * Returns a single warning if all sheets lack the same columns. Otherwise returns a warning for
   * each sheet that lacks a column.
   */
  List<Issue> issues() {
    List<String> missing = sheets.stream().map(OfSheet::missing).distinct().toList();
    if (missing.size() == 1) {
      return missing.get(0).isEmpty()
          ? List.of()
          : List.of(Issue.ofFile(IssueCode.PERSON_NOT_COMPARED, missing.get(0)));
    }
    return sheets.stream()
        .filter(sheet -> !sheet.missing().isEmpty())
        .map(sheet -> Issue.ofSheet(IssueCode.PERSON_NOT_COMPARED, sheet.name, sheet.missing()))
        .toList();
  }

  private OfSheet last() {
    return sheets.get(sheets.size() - 1);
  }
}
