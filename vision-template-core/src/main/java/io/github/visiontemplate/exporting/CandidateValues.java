package io.github.visiontemplate.exporting;

import static java.util.Objects.requireNonNull;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.report.UnmatchedRow;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.table.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a fill would write for the candidates of the unmatched rows. Their records are looked up in
 * bulk, once, after the fill.
 */
final class CandidateValues {

  private static final int BATCH = 1_000;

  private final ExportSettings settings;
  private final Semester semester;
  private final Map<String, RowFilling> sheets = new HashMap<>();

  CandidateValues(ExportSettings settings, FillPlan plan, Semester semester, FillTally tally) {
    this.settings = settings;
    this.semester = semester;
    for (SheetPlan sheet : plan.sheets()) {
      sheets.put(sheet.layout().sheetName(), new RowFilling(settings, sheet, tally));
    }
  }

  /** Returns the values of each candidate who has a record. */
  Map<StudentKey, Map<Field, Cell>> of(List<UnmatchedRow> rows) {
    Map<StudentKey, UnmatchedRow> wanted = new LinkedHashMap<>();
    rows.forEach(
        row ->
            row.candidates()
                .forEach(candidate -> wanted.putIfAbsent(candidate.student().key(), row)));
    List<StudentKey> keys = new ArrayList<>(wanted.keySet());
    Map<StudentKey, Map<Field, Cell>> values = new LinkedHashMap<>();
    for (int from = 0; from < keys.size(); from += BATCH) {
      List<StudentKey> batch = keys.subList(from, Math.min(from + BATCH, keys.size()));
      Map<StudentKey, StoredScreening> found = settings.store().find(batch, semester);
      for (StudentKey key : batch) {
        StoredScreening record = found.get(key);
        if (record != null) {
          values.put(key, values(requireNonNull(wanted.get(key)), record));
        }
      }
    }
    return values;
  }

  /** Returns the values in the form that the sheet of the row expects. */
  private Map<Field, Cell> values(UnmatchedRow row, StoredScreening record) {
    return requireNonNull(sheets.get(row.sheet())).values(row.rowNumber(), record.screening());
  }
}
