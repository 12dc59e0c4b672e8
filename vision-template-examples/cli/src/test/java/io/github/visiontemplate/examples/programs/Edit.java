package io.github.visiontemplate.examples.programs;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell that a person types into a workbook.
 *
 * @param sheet the sheet's name
 * @param cell the address, such as {@code D12}
 * @param value a text or a number; null for a date
 * @param date the date in ISO form; null for all else
 */
record Edit(String sheet, String cell, @Nullable Object value, @Nullable String date) {

  static Edit of(String sheet, String cell, Object content) {
    return content instanceof LocalDate date
        ? new Edit(sheet, cell, null, date.toString())
        : new Edit(sheet, cell, content, null);
  }

  /** The content: a {@link LocalDate}, a {@link BigDecimal} or a text. */
  Object content() {
    return date != null
        ? LocalDate.parse(date)
        : value instanceof Number number
            ? new BigDecimal(number.toString())
            : String.valueOf(value);
  }
}
