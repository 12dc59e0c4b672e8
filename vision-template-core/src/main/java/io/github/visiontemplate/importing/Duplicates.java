package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.match.internal.RowMatcher;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.parse.internal.RowPlace;
import io.github.visiontemplate.parse.internal.SheetLayouts;
import io.github.visiontemplate.report.internal.FileIssues;
import io.github.visiontemplate.report.internal.SlotTable;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.semester.Semester;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the rows of one file that are about the same pupil and semester, on the same sheet or on
 * different sheets.
 */
final class Duplicates {

  private final SlotTable firstRows = new SlotTable();
  private final Map<Slot, Group> repeated = new LinkedHashMap<>();

  /** The number of added rows of each sheet, by sheet index. */
  private int[] rowsOfSheet = new int[1];

  private record Slot(StudentKey student, Semester semester) {}

  private record Group(Student student, List<RowPlace> rows) {}

  private record Sheets(int first, int second) {

    private static final Comparator<Sheets> ORDER =
        Comparator.comparingInt(Sheets::first).thenComparingInt(Sheets::second);
  }

  /** Adds a row. Returns false if an earlier row is about the same pupil and semester. */
  boolean isFirst(CheckedRow row) {
    Student student = row.student();
    Semester semester = row.semester();
    if (student == null || semester == null) {
      return true;
    }
    RowPlace place = row.place();
    countRowOf(place.sheetIndex());
    int code = place.code();
    int first = firstRows.putIfAbsent(student.key(), semester, code);
    if (first != code) {
      repeated
          .computeIfAbsent(
              new Slot(student.key(), semester),
              key -> new Group(student, new ArrayList<>(List.of(RowPlace.of(first)))))
          .rows()
          .add(place);
    }
    return first == code;
  }

  private void countRowOf(int sheet) {
    if (sheet >= rowsOfSheet.length) {
      rowsOfSheet = Arrays.copyOf(rowsOfSheet, sheet + 1);
    }
    rowsOfSheet[sheet]++;
  }

  /**
   * Reports each row whose pupil and semester also occur in another row. If most pupils of a sheet
   * are also on another sheet, reports this pair of sheets once instead.
   */
  void conclude(List<TemplateLayout> layouts, LateFindings late, FileIssues issues) {
    SheetLayouts sheets = new SheetLayouts(layouts);
    Map<Sheets, Set<RowPlace>> doubled = doubledSheets();
    doubled.forEach((pair, rows) -> issues.addOfRows(rows, issue(sheets, pair, rows)));
    for (Group group : repeated.values()) {
      if (!isDoubled(group, doubled)) {
        group.rows().forEach(row -> report(row, group, sheets, late));
      }
    }
  }

  private static Issue issue(SheetLayouts sheets, Sheets pair, Set<RowPlace> rows) {
    long pupils = rows.stream().filter(row -> row.sheetIndex() == pair.second()).count();
    return Issue.ofSheet(
        IssueCode.STUDENT_DUPLICATE,
        sheets.of(pair.second()).sheetName(),
        "SHEETS",
        sheets.of(pair.first()).sheetName(),
        pupils);
  }

  private static boolean isDoubled(Group group, Map<Sheets, Set<RowPlace>> doubled) {
    return doubled.values().stream().anyMatch(rows -> rows.containsAll(group.rows()));
  }

  /**
   * Returns the pairs of sheets, with the repeated rows of each pair, in which most pupils of one
   * sheet are also on the other sheet.
   */
  private Map<Sheets, Set<RowPlace>> doubledSheets() {
    Map<Sheets, Set<RowPlace>> pairs = new TreeMap<>(Sheets.ORDER);
    for (Group group : repeated.values()) {
      List<RowPlace> rows = group.rows();
      if (rows.size() == 2 && rows.get(0).sheetIndex() != rows.get(1).sheetIndex()) {
        Sheets pair = new Sheets(rows.get(0).sheetIndex(), rows.get(1).sheetIndex());
        pairs.computeIfAbsent(pair, key -> new HashSet<>()).addAll(rows);
      }
    }
    pairs.entrySet().removeIf(each -> each.getValue().size() <= fewer(each.getKey()));
    return pairs;
  }

  /**
   * Returns the number of rows of the shorter sheet. If exactly half of its pupils are also on the
   * other sheet, these pupils have that number of rows on both sheets together.
   */
  private int fewer(Sheets pair) {
    return Math.min(rowsOfSheet[pair.first()], rowsOfSheet[pair.second()]);
  }

  private static void report(RowPlace row, Group group, SheetLayouts sheets, LateFindings late) {
    Field key = RowMatcher.keyField(sheets.of(row.sheetIndex()).schema().family());
    late.add(
        row,
        IssueCode.STUDENT_DUPLICATE,
        key,
        group.student().name(),
        sheets.others(row, group.rows(), key));
  }
}
