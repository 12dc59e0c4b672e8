package io.github.visiontemplate.poi.internal.city;

import io.github.visiontemplate.poi.internal.book.BookStyle;
import io.github.visiontemplate.poi.internal.book.CellFormat;
import io.github.visiontemplate.poi.internal.book.Restriction;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateColumn;
import io.github.visiontemplate.schema.TemplateSchemas;
import org.jspecify.annotations.Nullable;

/**
 * A column of the city template.
 *
 * @param field what it means
 * @param width its width in characters of half an ideograph
 * @param format how its cells are formatted
 * @param need whether people have to fill it in, in a word
 * @param guide how people fill it in
 * @param restriction what may be typed; null for anything
 */
record CityColumn(
    Field field,
    int width,
    CellFormat format,
    String need,
    String guide,
    @Nullable Restriction restriction) {

  /** Returns the header as the form itself has it. */
  String header() {
    return TemplateSchemas.city().columns().stream()
        .filter(column -> column.field() == field)
        .map(TemplateColumn::header)
        .findFirst()
        .orElseThrow();
  }

  BookStyle headerLook() {
    return look() == BookStyle.TO_DO ? BookStyle.HEADER_TO_DO : BookStyle.HEADER;
  }

  BookStyle look() {
    return switch (field) {
      case STUDENT_KEY, KEY_CONFIRMED -> BookStyle.TO_DO;
      case KEY_CLUES -> BookStyle.NOTE;
      case SCHOOL, CLASS_NAME, NAME, PROPOSED_KEY, STUDENT_NUMBER -> BookStyle.BODY;
      default -> BookStyle.CENTERED;
    };
  }
}
