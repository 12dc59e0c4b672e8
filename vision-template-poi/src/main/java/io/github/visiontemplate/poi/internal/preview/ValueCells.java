package io.github.visiontemplate.poi.internal.preview;

import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.poi.internal.book.BookStyle;
import io.github.visiontemplate.poi.internal.book.CellFormat;
import io.github.visiontemplate.poi.internal.book.NewRows;
import io.github.visiontemplate.poi.internal.book.Words;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.table.Cell;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes the values of records into cells. A changed value is shown as old → new, and any other
 * value as it is.
 */
final class ValueCells {

  private final Words words;

  ValueCells(Words words) {
    this.words = words;
  }

  /**
   * Writes a value.
   *
   * @param replaces whether a record existed before, so that a different value is a change
   */
  void write(NewRows rows, RecordChange.FieldChange field, boolean replaces) {
    if (replaces && field.isChange()) {
      String change = words.of("preview.arrow", text(field.before()), text(field.after()));
      rows.text(BookStyle.TO_DO, change);
    } else {
      rows.value(BookStyle.CENTERED, format(field.after()), cell(field.after()));
    }
  }

  private static CellFormat format(@Nullable Object value) {
    if (value instanceof VisualAcuity) {
      return CellFormat.ACUITY;
    }
    return value instanceof Diopters ? CellFormat.DIOPTERS : CellFormat.WHOLE;
  }

  private Cell cell(@Nullable Object value) {
    if (value instanceof VisualAcuity acuity && !acuity.isBelowChart()) {
      return new Cell.Numeric(acuity.tenths() / 10.0);
    } else if (value instanceof Diopters diopters) {
      return new Cell.Numeric(diopters.hundredths() / 100.0);
    } else if (value instanceof Integer degrees) {
      return new Cell.Numeric(degrees);
    } else if (value instanceof LocalDate date) {
      return new Cell.Date(date);
    }
    return value == null ? Cell.blank() : new Cell.Text(text(value));
  }

  private String text(@Nullable Object value) {
    if (value == null) {
      return words.of("none");
    } else if (value instanceof VisualAcuity acuity && acuity.isBelowChart()) {
      return words.of("VisualAcuity.BELOW_CHART");
    } else if (value instanceof Boolean worn) {
      return words.of(worn ? "yes" : "no");
    }
    return value instanceof LocalDate date ? new Cell.Date(date).shown() : value.toString();
  }
}
