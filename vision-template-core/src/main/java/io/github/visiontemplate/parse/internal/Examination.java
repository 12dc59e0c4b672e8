package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateColumn;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.table.Cell;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Finds out whether a row says that its pupil was not examined. */
final class Examination {

  /**
   * All measurements, acuities first. Nearly every row has an acuity, so the first field usually
   * gives the answer.
   */
  private static final List<Field> MEASUREMENTS =
      Arrays.stream(Field.values()).filter(Field::isMeasurement).toList();

  private static final BigDecimal NOT_MEASURED = BigDecimal.valueOf(999);

  private Examination() {}

  /**
   * Returns whether no measurement of a row, and no required extra of its form, holds more than a
   * word such as 免试 or the code 999. A 否 (no) for lenses does not count as an examination.
   */
  static boolean isMissing(TemplateLayout layout, ReadCells cells, Map<String, String> extras) {
    TemplateSchema schema = layout.schema();
    for (Field field : MEASUREMENTS) {
      if (!isNothing(schema, cells.cell(field), cells.reading(field))) {
        return false;
      }
    }
    return extras.isEmpty()
        || schema.columns().stream()
            .filter(column -> column.field() == null && column.required())
            .map(TemplateColumn::name)
            .map(extras::get)
            .allMatch(value -> value == null || schema.isNotExamined(value));
  }

  private static boolean isNothing(TemplateSchema schema, Cell cell, Reading<?> reading) {
    if (reading.value() instanceof BigDecimal number && number.compareTo(NOT_MEASURED) != 0) {
      return false;
    }
    return reading.isNothing()
        || Boolean.FALSE.equals(reading.value())
        || (reading.flaw() != IssueCode.FORMULA_WITHOUT_VALUE
            && schema.isNotExamined(cell.shown()));
  }
}
