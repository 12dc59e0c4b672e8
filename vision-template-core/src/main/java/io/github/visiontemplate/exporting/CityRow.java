package io.github.visiontemplate.exporting;

import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.table.Cell;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What stands in one row of a city template; cells show their content to nobody but {@link
 * Cell#shown()}.
 *
 * @param cells the cells that are not blank
 */
public record CityRow(Map<Field, Cell> cells) {

  /** Copies the cells. */
  public CityRow {
    Map<Field, Cell> copy = new EnumMap<>(Field.class);
    copy.putAll(cells);
    cells = Collections.unmodifiableMap(copy);
  }

  /** Returns the cell of a column; blank where nothing stands there. */
  public Cell cell(Field field) {
    return cells.getOrDefault(field, Cell.blank());
  }
}
