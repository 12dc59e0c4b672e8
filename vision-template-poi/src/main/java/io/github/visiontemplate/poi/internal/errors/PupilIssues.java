package io.github.visiontemplate.poi.internal.errors;

import static java.util.Objects.requireNonNullElse;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.Issue.Pupil;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.ReadSheet;
import io.github.visiontemplate.table.CellPosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All issues of the row of one pupil.
 *
 * @param cells the cells of the row that have issues, at least one, from left to right
 */
record PupilIssues(List<CellIssues> cells) {

  private static final Pupil NOBODY = new Pupil(null, null);

  private record Place(String sheet, int row) {}

  private record SchoolClass(String sheet, String name) {}

  /**
   * Returns the pupils of a report class by class. Classes, and the pupils of a class, are in the
   * order of the file.
   */
  static List<PupilIssues> of(ImportReport report) {
    Map<String, Integer> headers =
        report.sheets().stream()
            .collect(Collectors.toMap(ReadSheet::name, sheet -> sheet.layout().lastHeaderRow()));
    Map<SchoolClass, Map<Place, List<Issue>>> classes = new LinkedHashMap<>();
    for (Issue issue : report.issues()) {
      CellPosition position = issue.position();
      String sheet = issue.sheet();
      if (position != null && sheet != null && position.row() > headers.getOrDefault(sheet, 0)) {
        classes
            .computeIfAbsent(new SchoolClass(sheet, className(issue)), key -> new LinkedHashMap<>())
            .computeIfAbsent(new Place(sheet, position.row()), key -> new ArrayList<>())
            .add(issue);
      }
    }
    return classes.values().stream()
        .map(Map::values)
        .flatMap(Collection::stream)
        .map(PupilIssues::ofRow)
        .toList();
  }

  private static PupilIssues ofRow(List<Issue> issues) {
    List<CellIssues> cells = new ArrayList<>();
    CellIssues.forEach(issues, cells::add);
    return new PupilIssues(cells);
  }

  /** Returns the first issue, which says of which pupil the row is. */
  Issue first() {
    return cells.get(0).issues().get(0);
  }

  static String className(Issue issue) {
    return requireNonNullElse(requireNonNullElse(issue.pupil(), NOBODY).className(), "");
  }

  static String name(Issue issue) {
    return requireNonNullElse(requireNonNullElse(issue.pupil(), NOBODY).name(), "");
  }
}
