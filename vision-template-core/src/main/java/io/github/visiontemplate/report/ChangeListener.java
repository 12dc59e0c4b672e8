package io.github.visiontemplate.report;

import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.store.RecordChange;

/**
 * Is notified of what an import changes, or in a dry run would change: record by record in the
 * order of the rows, in the thread that runs the import.
 */
@FunctionalInterface
public interface ChangeListener {

  /**
   * Receives one change.
   *
   * @param sheet the name of the row's sheet
   * @param row the number of the row as the spreadsheet program shows it
   * @param student whose record it is
   * @param change the record, what becomes of it, and the record that was stored before
   */
  void onChange(String sheet, int row, Student student, RecordChange change);
}
