package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.parse.internal.RowPlace;
import io.github.visiontemplate.parse.internal.SheetLayouts;
import io.github.visiontemplate.report.internal.SlotTable;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.semester.Semester;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the rows of a template that belong to the same pupil, on the same sheet or on different
 * sheets.
 */
final class RepeatedPupils {

  private final Semester semester;
  private final SheetLayouts layouts;
  private final SlotTable firstRows = new SlotTable();
  private final Map<StudentKey, Group> groups = new HashMap<>();
  private final Map<RowPlace, Group> byRow = new HashMap<>();

  private record Group(Student student, List<RowPlace> rows) {}

  RepeatedPupils(Semester semester, List<TemplateLayout> layouts) {
    this.semester = semester;
    this.layouts = new SheetLayouts(layouts);
  }

  void add(RowPlace row, Student student) {
    int first = firstRows.putIfAbsent(student.key(), semester, row.code());
    if (first != row.code()) {
      Group group = groups.computeIfAbsent(student.key(), key -> group(student, first));
      group.rows().add(row);
      byRow.put(row, group);
    }
  }

  /**
   * Returns the warning for a row whose pupil has other rows. Returns empty if there are no other
   * rows.
   */
  Optional<Issue> issue(int sheet, FillRow row) {
    if (byRow.isEmpty()) {
      return Optional.empty();
    }
    RowPlace place = new RowPlace(sheet, row.rowNumber());
    return Optional.ofNullable(byRow.get(place))
        .map(
            group ->
                issue(
                    row.parsed(),
                    group.student().name(),
                    layouts.others(place, group.rows(), Field.STUDENT_NUMBER)));
  }

  private static Issue issue(ParsedRow row, String name, String others) {
    return row.issue(
            IssueCode.STUDENT_DUPLICATE, Field.STUDENT_NUMBER, FillWords.FILL, name, others)
        .withSeverity(Severity.WARNING);
  }

  private Group group(Student student, int first) {
    RowPlace place = RowPlace.of(first);
    Group group = new Group(student, new ArrayList<>(List.of(place)));
    byRow.put(place, group);
    return group;
  }
}
