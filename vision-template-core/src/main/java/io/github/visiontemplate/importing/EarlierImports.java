package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.parse.internal.RowPlace;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.StoredScreening;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prevents a city form from replacing records of a national template, unless a person accepts that.
 * The city form is for pupils who could not be matched by the national template.
 */
final class EarlierImports {

  private final ImportSession session;
  private final TemplateLayout layout;

  EarlierImports(ImportSession session, TemplateLayout layout) {
    this.session = session;
    this.layout = layout;
  }

  /**
   * Reports each row of the city form whose pupil already has a record of that semester from a
   * national template.
   */
  void find(List<CheckedRow> rows, BiConsumer<RowPlace, Issue> report) {
    if (layout.schema().family() != TemplateFamily.CITY) {
      return;
    }
    Map<Semester, List<CheckedRow>> bySemester =
        rows.stream()
            .filter(row -> row.student() != null && row.semester() != null)
            .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.semester())));
    bySemester.forEach((semester, group) -> find(semester, group, report));
  }

  private void find(Semester semester, List<CheckedRow> rows, BiConsumer<RowPlace, Issue> report) {
    Set<StudentKey> students =
        rows.stream().flatMap(row -> Stream.ofNullable(row.key())).collect(Collectors.toSet());
    Map<StudentKey, StoredScreening> stored = session.find(students, semester);
    for (CheckedRow row : rows) {
      StoredScreening earlier = stored.get(row.key());
      if (earlier != null && earlier.origin() == TemplateFamily.NATIONAL) {
        report.accept(
            row.place(),
            row.parsed().issue(IssueCode.ALREADY_IMPORTED, Field.STUDENT_KEY, semester));
      }
    }
  }
}
