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
 * A row with all that was found in it.
 *
 * @param parsed the row as parsed
 * @param place which row of the workbook it is
 * @param issues errors and warnings of this row alone
 * @param student whose it is; null where no pupil was matched
 * @param semester the semester it counts for; null where the examination date cannot be read
 * @param screening its values; null where one of them is in error
 * @param route how the row came to the pupil
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

  /** Returns the link that the row makes if it is stored. */
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
