package io.github.visiontemplate.report;

import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.store.RecordChange;

/**
 * Is told what an import changes, or would change, record by record in the order of the rows, by
 * the thread that runs it.
 */
@FunctionalInterface
public interface ChangeListener {

  /**
   * Tells one change.
   *
   * @param sheet the name of the row's sheet
   * @param row the number of the row as the spreadsheet program shows it
   * @param student whose record it is
   * @param change the record, what becomes of it, and the record that stands there so far
   */
  void onChange(String sheet, int row, Student student, RecordChange change);
}
