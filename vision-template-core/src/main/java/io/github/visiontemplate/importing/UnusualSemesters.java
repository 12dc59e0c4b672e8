package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.parse.internal.RowPlace;
import io.github.visiontemplate.report.internal.FileIssues;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.semester.Semester;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Compares the examination dates of a file with one another. A few dates in another semester are
 * probably mistyped. A sheet of an earlier semester was probably left in the file.
 */
final class UnusualSemesters {

  /**
   * Rows of other semesters are unusual if they are at most one in ten. A file with more such rows
   * really contains several semesters.
   */
  private static final int RARE = 10;

  private final SortedMap<Semester, Rows> bySemester = new TreeMap<>();
  private int dated;

  /** The codes of the places of rows, in the order of the file. */
  private static final class Rows {
    private int[] codes = new int[16];
    private int count;

    void add(int code) {
      if (count == codes.length) {
        codes = Arrays.copyOf(codes, 2 * count);
      }
      codes[count++] = code;
    }

    IntStream codes() {
      return Arrays.stream(codes, 0, count);
    }
  }

  /** Counts a row, unless its date is missing or impossible. */
  void count(CheckedRow row) {
    Semester semester = row.semester();
    if (semester != null && !hasImpossibleDate(row)) {
      dated++;
      bySemester.computeIfAbsent(semester, key -> new Rows()).add(row.place().code());
    }
  }

  private static boolean hasImpossibleDate(CheckedRow row) {
    for (Issue issue : row.issues()) {
      if (issue.code() == IssueCode.EXAM_DATE_IN_FUTURE
          || issue.code() == IssueCode.EXAM_DATE_BEFORE_BIRTH) {
        return true;
      }
    }
    return false;
  }

  /** Returns the number of rows whose examination date is in each semester. */
  SortedMap<Semester, Integer> counts() {
    SortedMap<Semester, Integer> counts = new TreeMap<>();
    bySemester.forEach((semester, rows) -> counts.put(semester, rows.count));
    return counts;
  }

  /** Reports the sheets and the rows whose semester is unusual. */
  void conclude(List<TemplateLayout> layouts, LateFindings late, FileIssues issues) {
    if (bySemester.size() < 2) {
      return;
    }
    Set<Integer> oldSheets = reportSheets(layouts, issues);
    SortedMap<Semester, Integer> counts = counts();
    Semester majority = mostFrequent(counts);
    int others = dated - counts.getOrDefault(majority, 0);
    if (RARE * others <= dated) {
      bySemester.forEach(
          (semester, rows) -> {
            if (!semester.equals(majority)) {
              rows.codes()
                  .mapToObj(RowPlace::of)
                  .filter(row -> !oldSheets.contains(row.sheetIndex()))
                  .forEach(row -> report(row, semester, majority, late));
            }
          });
    }
  }

  private static void report(
      RowPlace row, Semester semester, Semester majority, LateFindings late) {
    late.add(row, IssueCode.SEMESTER_UNUSUAL, Field.EXAM_DATE, semester, majority);
  }

  private Set<Integer> reportSheets(List<TemplateLayout> layouts, FileIssues issues) {
    Map<Integer, SortedMap<Semester, Integer>> bySheet = new HashMap<>();
    bySemester.forEach(
        (semester, rows) ->
            rows.codes()
                .map(code -> RowPlace.of(code).sheetIndex())
                .forEach(
                    sheet ->
                        bySheet
                            .computeIfAbsent(sheet, key -> new TreeMap<>())
                            .merge(semester, 1, Integer::sum)));
    Semester newest =
        bySheet.values().stream()
            .map(UnusualSemesters::mostFrequent)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Set<Integer> old = new HashSet<>();
    for (TemplateLayout layout : layouts) {
      SortedMap<Semester, Integer> counts = bySheet.get(layout.sheetIndex());
      Semester semester = counts == null ? newest : mostFrequent(counts);
      if (!semester.equals(newest)) {
        old.add(layout.sheetIndex());
        issues.addOfFile(issue(layout, semester, newest));
      }
    }
    return old;
  }

  private static Issue issue(TemplateLayout layout, Semester semester, Semester newest) {
    return Issue.ofSheet(IssueCode.SEMESTER_UNUSUAL, layout.sheetName(), "SHEET", semester, newest);
  }

  /**
   * Returns the most frequent semester. If several are equally frequent, returns the newest of
   * them.
   */
  private static Semester mostFrequent(SortedMap<Semester, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Semester, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }
}
