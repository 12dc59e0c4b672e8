package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.RecordChange;
import java.util.List;

/**
 * A record that would be overwritten.
 *
 * @param sheet the sheet of the row
 * @param row the number of the row
 * @param pupil the name of the pupil, as the register has it
 * @param semester the semester of the record
 * @param values the values that differ, old and new; empty if only the template differs from which
 *     the record comes
 */
public record ReviewedChange(
    String sheet, int row, String pupil, Semester semester, List<RecordChange.FieldChange> values) {

  /** Returns a text without the pupil and the values. */
  @Override
  public String toString() {
    return "ReviewedChange[row=" + row + "]";
  }
}
