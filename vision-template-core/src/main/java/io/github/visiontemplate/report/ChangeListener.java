package io.github.visiontemplate.report;

import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.store.RecordChange;

/**
 * Receives the changes that an import makes, or would make in a dry run. It is called once per
 * changed record, in the order of the rows, in the thread that runs the import.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ChangeListener {

  /**
   * Receives one change.
   *
   * @param sheet the name of the sheet with the row
   * @param row the number of the row as the spreadsheet program shows it
   * @param student the pupil of the record
   * @param change the record, the kind of change, and the record that was stored before
   */
  void onChange(String sheet, int row, Student student, RecordChange change);
}
