package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.CellEdit;
import io.github.visiontemplate.table.CellEdit.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides for each measurement cell of a row whether the record's value is filled in, and counts
 * the cells.
 */
final class RowFilling {

  private final ExportSettings settings;
  private final TemplateLayout layout;
  private final List<Field> fields;
  private final LockedCells locked;
  private final ListedValues lists;
  private final boolean showsSigns;
  private final FillTally tally;

  RowFilling(ExportSettings settings, SheetPlan sheet, FillTally tally) {
    this.tally = tally;
    this.settings = settings;
    this.layout = sheet.layout();
    this.fields =
        layout.columns().keySet().stream()
            .filter(Field::isMeasurement)
            .sorted(Comparator.comparingInt(layout::column))
            .toList();
    this.locked = new LockedCells(layout, fields, sheet.rules());
    this.lists = new ListedValues(layout, fields, sheet.rules().dropDowns());
    this.showsSigns = sheet.showsSigns();
  }

  /**
   * Returns the edits of a row in the order of the columns. Must be called for the rows from top to
   * bottom.
   */
  List<CellEdit> edits(FillRow row, VisionScreening screening) {
    List<LockedCells.Range> ranges = locked.at(row.rowNumber());
    Set<Field> lockedFields = ranges.isEmpty() ? Set.of() : LockedCells.fields(ranges);
    List<CellEdit> edits = new ArrayList<>(fields.size());
    for (Field field : fields) {
      if (!lockedFields.contains(field)) {
        edit(row, field, MeasurementValues.of(screening, field, settings.belowChart()))
            .ifPresent(edits::add);
      }
    }
    ranges.forEach(range -> report(range, row));
    if (lockedFields.size() < fields.size()) {
      tally.filled(edits.size());
    }
    return edits;
  }

  private Optional<CellEdit> edit(FillRow row, Field field, @Nullable Value value) {
    boolean blank = row.isBlank(field);
    if (value == null && (blank || row.isUnticked(field))) {
      return Optional.empty();
    }
    boolean same =
        !blank && value != null && MeasurementValues.isHeldBy(row.parsed(), field, value);
    if (!same && value != null && (blank || isReplaced(row, field))) {
      return fitted(row, field, value);
    }
    tally.kept(!same);
    if (!same) {
      tally
          .issues()
          .add(
              row.parsed()
                  .issue(IssueCode.CELL_CONFLICT, field, value == null ? "" : value.text()));
    }
    return Optional.empty();
  }

  private boolean isReplaced(FillRow row, Field field) {
    return settings.existing() == VisionExport.ExistingValues.OVERWRITE || row.isUnticked(field);
  }

  /**
   * Returns the edit with the value in the form that the template expects. Returns empty if the
   * cell has a drop-down list without such an entry.
   */
  private Optional<CellEdit> fitted(FillRow row, Field field, Value value) {
    ListedValues.Choices choices = lists.of(field, row.rowNumber());
    if (choices == null) {
      return Optional.of(editOf(row, field, shown(field, value)));
    }
    Optional<Value> entry = choices.fitting(field, value);
    if (entry.isEmpty()) {
      tally.conflict();
      tally
          .issues()
          .add(
              row.parsed()
                  .issue(IssueCode.CELL_CONFLICT, field, "LIST", value.text(), choices.shown()));
    }
    return entry.map(chosen -> editOf(row, field, chosen));
  }

  private Value shown(Field field, Value value) {
    return showsSigns && field.isPower() ? MeasurementValues.signed(value) : value;
  }

  /** Returns the values of a record and its date, as they would be written into an empty row. */
  Map<Field, Cell> values(int row, VisionScreening screening) {
    Map<Field, Cell> values = new EnumMap<>(Field.class);
    for (Field field : fields) {
      Value value = MeasurementValues.of(screening, field, settings.belowChart());
      if (value != null) {
        ListedValues.Choices choices = lists.of(field, row);
        values.put(
            field,
            cell(
                choices == null
                    ? shown(field, value)
                    : choices.fitting(field, value).orElse(value)));
      }
    }
    values.put(Field.EXAM_DATE, new Cell.Date(screening.examDate()));
    return values;
  }

  private static Cell cell(Value value) {
    return value instanceof Value.Numeric numeric
        ? new Cell.Numeric(numeric.decimal().doubleValue())
        : new Cell.Text(value.text());
  }

  private void report(LockedCells.Range range, FillRow row) {
    tally.kept(true);
    tally
        .issues()
        .add(
            row.parsed()
                .issue(
                    IssueCode.CELL_CONFLICT, range.fields().get(0), range.token(), range.shown()));
  }

  private CellEdit editOf(FillRow row, Field field, Value value) {
    return new CellEdit(layout.position(field, row.rowNumber()), value);
  }
}
