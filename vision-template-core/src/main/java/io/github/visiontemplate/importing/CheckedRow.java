package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.match.internal.Route;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.parse.internal.RowPlace;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.ScreeningRecord;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row and the results of checking the row.
 *
 * @param parsed the row as parsed
 * @param place the place of the row
 * @param issues the errors and warnings found in this row alone
 * @param student the pupil; null if none was matched
 * @param semester the semester of the examination date; null if the date cannot be read
 * @param screening the values; null if the row has an error
 * @param route how the pupil was found
 */
record CheckedRow(
    ParsedRow parsed,
    RowPlace place,
    List<Issue> issues,
    @Nullable Student student,
    @Nullable Semester semester,
    @Nullable VisionScreening screening,
    Route route) {

  @Nullable StudentKey key() {
    return student == null ? null : student.key();
  }

  boolean isLinked() {
    return route instanceof Route.Linked;
  }

  /** Returns the link to make if the row is stored. Returns empty if the row confirms no number. */
  Optional<NumberLink> confirmation() {
    return route instanceof Route.Confirming confirming
        ? Optional.of(confirming.link())
        : Optional.empty();
  }

  Optional<ScreeningRecord> record() {
    return student == null || semester == null || screening == null
        ? Optional.empty()
        : Optional.of(new ScreeningRecord(student.key(), semester, screening));
  }
}
