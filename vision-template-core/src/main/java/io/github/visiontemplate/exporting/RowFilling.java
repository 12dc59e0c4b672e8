package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.parse.ParsedRow;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.CellEdit;
import io.github.visiontemplate.table.CellEdit.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides for each measurement cell of a row whether the record's value goes in, and keeps count.
 */
final class RowFilling {

  private final ExportSettings settings;
  private final TemplateLayout layout;
  private final List<Field> fields;
  private final FillTally tally;

  RowFilling(ExportSettings settings, TemplateLayout layout, FillTally tally) {
    this.tally = tally;
    this.settings = settings;
    this.layout = layout;
    this.fields =
        layout.columns().keySet().stream()
            .filter(Field::isMeasurement)
            .sorted(Comparator.comparingInt(layout::column))
            .toList();
  }

  /** Returns the edits of a row in the order of the columns, as editors must give them. */
  List<CellEdit> edits(ParsedRow row, VisionScreening screening) {
    List<CellEdit> edits = new ArrayList<>(fields.size());
    for (Field field : fields) {
      edit(row, field, MeasurementValues.of(screening, field, settings.belowChart()))
          .ifPresent(edits::add);
    }
    tally.filled(edits.size());
    return edits;
  }

  private Optional<CellEdit> edit(ParsedRow row, Field field, @Nullable Value value) {
    if (row.isBlank(field)) {
      return Optional.ofNullable(value).map(given -> editOf(row, field, given));
    }
    boolean same = value != null && MeasurementValues.isHeldBy(row, field, value);
    if (!same && value != null && settings.existing() == ExistingValues.OVERWRITE) {
      return Optional.of(editOf(row, field, value));
    }
    tally.kept(!same);
    if (!same) {
      tally.issues().add(row.issue(IssueCode.CELL_CONFLICT, field, value == null ? "" : value.text()));
    }
    return Optional.empty();
  }

  private CellEdit editOf(ParsedRow row, Field field, Value value) {
    return new CellEdit(layout.position(field, row.row()), value);
  }
}
