package io.github.visiontemplate.exporting;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.parse.internal.RowParser;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row to fill and its pupil. The row was checked before, so it is parsed again only if its values
 * are needed, for example for an issue.
 */
final class FillRow {

  private final Row row;
  private final RowParser parser;
  private final StudentKey pupil;
  private @Nullable ParsedRow parsed;

  FillRow(Row row, RowParser parser, StudentKey pupil) {
    this.row = row;
    this.parser = parser;
    this.pupil = pupil;
  }

  int rowNumber() {
    return row.rowNumber();
  }

  StudentKey pupil() {
    return pupil;
  }

  boolean isBlank(Field field) {
    return parser.isBlank(row, field);
  }

  /** Returns whether a cell has a checkbox that nobody ticked, which is no answer. */
  boolean isUnticked(Field field) {
    return parser.isUnticked(row, field);
  }

  ParsedRow parsed() {
    ParsedRow known = parsed;
    if (known == null) {
      known = parser.parse(row);
      if (known == null) {
        throw MatchedKeys.changed();
      }
      parsed = known;
    }
    return known;
  }
}
