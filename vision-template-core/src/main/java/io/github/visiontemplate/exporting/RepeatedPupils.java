package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.parse.ParsedRow;
import io.github.visiontemplate.parse.RowPlace;
import io.github.visiontemplate.report.internal.SlotTable;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.semester.Semester;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the rows of a template that are the same pupil's, on whatever sheets. */
final class RepeatedPupils {

  private static final int OTHERS_NAMED = 10;

  private final Semester semester;
  private final Map<Integer, TemplateLayout> layouts;
  private final SlotTable firstRows = new SlotTable();
  private final Map<StudentKey, Group> groups = new HashMap<>();
  private final Map<RowPlace, Group> byRow = new HashMap<>();

  private record Group(Student student, List<RowPlace> rows) {}

  RepeatedPupils(Semester semester, List<TemplateLayout> layouts) {
    this.semester = semester;
    this.layouts =
        layouts.stream().collect(Collectors.toMap(TemplateLayout::sheetIndex, layout -> layout));
  }

  void add(RowPlace row, Student student) {
    int first = firstRows.putIfAbsent(student.key(), semester, row.code());
    if (first != row.code()) {
      Group group = groups.computeIfAbsent(student.key(), key -> group(student, first));
      group.rows().add(row);
      byRow.put(row, group);
    }
  }

  /** Returns the warning at a row that is not the only one of its pupil. */
  Optional<Issue> issue(ParsedRow row) {
    if (byRow.isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(byRow.get(row.place()))
        .map(
            group ->
                row.issue(
                        IssueCode.STUDENT_DUPLICATE,
                        Field.STUDENT_NUMBER,
                        FillWords.FILL,
                        group.student().name(),
                        others(group, row.place()))
                    .withSeverity(Severity.WARNING));
  }

  private Group group(Student student, int first) {
    RowPlace place = RowPlace.of(first);
    Group group = new Group(student, new ArrayList<>(List.of(place)));
    byRow.put(place, group);
    return group;
  }

  private String others(Group group, RowPlace row) {
    String others =
        group.rows().stream()
            .filter(other -> !other.equals(row))
            .limit(OTHERS_NAMED)
            .map(other -> cell(other, row))
            .collect(Collectors.joining("、"));
    return group.rows().size() > OTHERS_NAMED + 1 ? others + "…" : others;
  }

  private String cell(RowPlace other, RowPlace row) {
    TemplateLayout layout = layouts.get(other.sheet());
    String cell = layout.position(Field.STUDENT_NUMBER, other.row()).toString();
    return other.sheet() == row.sheet() ? cell : layout.sheetName() + "!" + cell;
  }
}
