package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.parse.internal.ParsedRow;
import java.util.ArrayList;
import java.util.List;

/** Finds sheets whose matched rows have no names or no birth dates to compare. */
final class ComparedColumns {

  private static final String NAME = "姓名";
  private static final String BIRTH_DATE = "出生日期";
  private static final String AND = "、";

  private final List<OfSheet> sheets = new ArrayList<>();

  /** Tells whether the matched rows of a sheet have names and birth dates. */
  private static final class OfSheet {
    private final String name;
    private boolean hasNames;
    private boolean hasBirthDates;

    OfSheet(String name) {
      this.name = name;
    }

    String missing() {
      List<String> missing = new ArrayList<>(2);
      if (!hasNames) {
        missing.add(NAME);
      }
      if (!hasBirthDates) {
        missing.add(BIRTH_DATE);
      }
      return String.join(AND, missing);
    }
  }

  /** Adds a matched row. All rows of a sheet must be added before those of the next sheet. */
  void count(ParsedRow row) {
    if (sheets.isEmpty() || !last().name.equals(row.sheetName())) {
      sheets.add(new OfSheet(row.sheetName()));
    }
    OfSheet sheet = last();
    sheet.hasNames = sheet.hasNames || row.name() != null;
    sheet.hasBirthDates = sheet.hasBirthDates || row.birthDate() != null;
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
