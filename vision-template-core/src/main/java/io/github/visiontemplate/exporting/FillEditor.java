package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.match.internal.MatchedRow;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.parse.ParsedRow;
import io.github.visiontemplate.parse.RowParser;
import io.github.visiontemplate.report.ReadSheet;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.table.CellEdit;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowEditor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Decides for each batch of rows of one sheet what is filled in. */
final class FillEditor implements RowEditor {

  private final ExportSettings settings;
  private final TemplateLayout layout;
  private final RowParser parser;
  private final RowFilling filling;
  private final Semester semester;
  private final FillTally tally;
  private int read;

  FillEditor(
      ExportSettings settings, TemplateLayout layout, Semester semester, FillTally tally) {
    this.settings = settings;
    this.layout = layout;
    this.semester = semester;
    this.tally = tally;
    this.parser = RowParser.of(layout);
    this.filling = new RowFilling(settings, layout, tally);
  }

  @Override
  public List<CellEdit> edit(List<? extends Row> rows) {
    List<ParsedRow> data = rows.stream().map(parser::parse).filter(Objects::nonNull).toList();
    List<MatchedRow> matched = tally.matcher().match(data);
    Map<StudentKey, StoredScreening> records = settings.store().find(keys(matched), semester);
    List<CellEdit> edits = new ArrayList<>();
    matched.forEach(row -> edits.addAll(edit(row, records)));
    read += data.size();
    tally.read(data.size());
    return edits;
  }

  /** Returns the sheet with the number of its rows, once all were edited. */
  ReadSheet sheet() {
    return new ReadSheet(layout, read);
  }

  private List<CellEdit> edit(MatchedRow row, Map<StudentKey, StoredScreening> records) {
    Student student = row.student();
    if (student == null) {
      tally.issues().add(tally.unmatched().add(row));
      return List.of();
    }
    row.alias().ifPresent(tally.issues()::add);
    if (row.isLinked()) {
      tally.linked();
    }
    StoredScreening record = records.get(student.key());
    if (record == null) {
      tally.noRecord();
      tally.issues().add(row.row().issue(IssueCode.NO_RECORD, Field.STUDENT_NUMBER, semester));
      return List.of();
    }
    return filling.edits(row.row(), record.screening());
  }

  private static List<StudentKey> keys(List<MatchedRow> rows) {
    return rows.stream()
        .map(MatchedRow::student)
        .filter(Objects::nonNull)
        .map(Student::key)
        .toList();
  }
}
