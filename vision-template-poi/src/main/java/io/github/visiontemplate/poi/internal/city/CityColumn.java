package io.github.visiontemplate.poi.internal.city;

import io.github.visiontemplate.poi.internal.book.BookStyle;
import io.github.visiontemplate.poi.internal.book.CellFormat;
import io.github.visiontemplate.poi.internal.book.Restriction;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchemas;
import org.jspecify.annotations.Nullable;

/**
 * A column of the city template.
 *
 * @param field the field that the column holds
 * @param width the width of the column, in widths of half an ideograph
 * @param format the number format of the cells
 * @param need a word that says whether people have to fill the column in
 * @param guide a text that says how people fill the column in
 * @param restriction the values that may be typed, or null if everything may be typed
 */
record CityColumn(
    Field field,
    int width,
    CellFormat format,
    String need,
    String guide,
    @Nullable Restriction restriction) {

  /** Returns the header of the column in the city template. */
  String header() {
    return TemplateSchemas.city().header(field);
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
