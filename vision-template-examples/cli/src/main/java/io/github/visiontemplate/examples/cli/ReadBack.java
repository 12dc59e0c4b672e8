package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.table.CellPosition;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A value of a filled template, together with the value in the stored record.
 *
 * @param number the pupil's number, masked
 * @param cell the position of the value
 * @param shown the text that the cell shows
 * @param stored the value in the record
 */
record ReadBack(NationalStudentNumber number, CellPosition cell, String shown, String stored) {

  private static final int NUMBER_COLUMN = 3;
  private static final int RIGHT_ACUITY_COLUMN = 9;

  /** Reads the right eye's acuity of the first pupil whose acuity is not below the chart. */
  static ReadBack of(Database database, Uploader school, Semester semester, Path filled) {
    try (TemplateWorkbook workbook = XlsxTemplate.of(filled).open();
        RowReader rows = workbook.sheets().get(0).rows()) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        Optional<ReadBack> found = of(database, school, semester, row);
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    throw new IllegalStateException("expected a filled row in " + filled.getFileName());
  }

  Object[] toArray() {
    return new Object[] {number, stored, cell, shown};
  }

  private static Optional<ReadBack> of(
      Database database, Uploader school, Semester semester, Row row) {
    if (!(NationalStudentNumber.read(row.cell(NUMBER_COLUMN).shown())
        instanceof NationalStudentNumber.Reading.Valid valid)) {
      return Optional.empty();
    }
    NationalStudentNumber number = valid.number();
    Match match = database.directory().findByNumber(Set.of(number), school).get(number);
    return match instanceof Match.Matched matched
        ? of(number, row, record(database, matched.student().key(), semester))
        : Optional.empty();
  }

  private static Optional<StoredScreening> record(
      Database database, StudentKey student, Semester semester) {
    return Optional.ofNullable(database.store().find(List.of(student), semester).get(student));
  }

  private static Optional<ReadBack> of(
      NationalStudentNumber number, Row row, Optional<StoredScreening> record) {
    return record
        .map(stored -> stored.screening().right().acuity())
        .filter(acuity -> !acuity.isBelowChart())
        .map(
            acuity ->
                new ReadBack(
                    number,
                    new CellPosition(row.rowNumber(), RIGHT_ACUITY_COLUMN),
                    row.cell(RIGHT_ACUITY_COLUMN).shown(),
                    acuity.toString()));
  }
}
