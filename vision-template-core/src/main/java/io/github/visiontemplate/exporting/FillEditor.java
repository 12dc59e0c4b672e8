package io.github.visiontemplate.exporting;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.parse.internal.RowParser;
import io.github.visiontemplate.parse.internal.RowPlace;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.table.CellEdit;
import io.github.visiontemplate.table.FillableTemplate.RowEditor;
import io.github.visiontemplate.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills the rows of one sheet, batch by batch. */
final class FillEditor implements RowEditor {

  private final ExportSettings settings;
  private final FillPlan plan;
  private final int sheet;
  private final RowParser parser;
  private final MatchedKeys.Reader keys;
  private final RowFilling filling;
  private final Semester semester;
  private final FillTally tally;

  FillEditor(
      ExportSettings settings,
      FillPlan plan,
      SheetPlan sheetPlan,
      Semester semester,
      FillTally tally) {
    this.settings = settings;
    this.plan = plan;
    this.semester = semester;
    this.tally = tally;
    this.sheet = sheetPlan.layout().sheetIndex();
    this.parser = sheetPlan.parser();
    this.keys = sheetPlan.keys().reader();
    this.filling = new RowFilling(settings, sheetPlan, tally);
  }

  @Override
  public List<CellEdit> edit(List<? extends Row> rows) {
    List<FillRow> targets = targets(rows);
    List<StudentKey> pupils = targets.stream().map(FillRow::pupil).toList();
    Map<StudentKey, StoredScreening> records =
        pupils.isEmpty() ? Map.of() : settings.store().find(pupils, semester);
    tally.missing().asked(pupils, !records.isEmpty());
    List<CellEdit> edits = new ArrayList<>();
    targets.forEach(target -> edits.addAll(edit(target, records.get(target.pupil()))));
    return edits;
  }

  /** Returns the rows that were matched to a pupil and have no error. */
  private List<FillRow> targets(List<? extends Row> rows) {
    List<FillRow> targets = new ArrayList<>(rows.size());
    int read = 0;
    for (Row row : rows) {
      if (keys.has(row.rowNumber())) {
        read++;
        StudentKey pupil = keys.key();
        if (pupil != null && !isAnothers(row)) {
          targets.add(new FillRow(row, parser, pupil));
        }
      }
    }
    tally.read(read);
    return targets;
  }

  /** Returns whether the row has an error, that is, the number of another pupil. */
  private boolean isAnothers(Row row) {
    return tally.issues().rowsInError() > 0
        && tally.issues().isInError(new RowPlace(sheet, row.rowNumber()));
  }

  private List<CellEdit> edit(FillRow row, @Nullable StoredScreening record) {
    plan.repeated().issue(sheet, row).ifPresent(tally.issues()::add);
    if (record == null) {
      tally.missing().add(row.parsed());
      return List.of();
    }
    return filling.edits(row, record.screening());
  }
}
