package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.table.Cell;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row and their readings. An object is created for each row, so it uses two plain
 * arrays to save memory.
 */
@SuppressWarnings("EnumOrdinal") // the ordinals never leave the process
final class ReadCells {

  private static final Field[] FIELDS = Field.values();

  private final @Nullable Cell[] cells = new Cell[FIELDS.length];
  private final @Nullable Reading<?>[] readings = new Reading<?>[FIELDS.length];
  private boolean flawed;
  private boolean volatileDate;

  /** Sets the cell of a field and its reading. Both may be replaced later. */
  void put(Field field, Cell cell, Reading<?> reading) {
    cells[field.ordinal()] = cell;
    readings[field.ordinal()] = reading;
    flawed |= reading.flaw() != null;
  }

  Cell cell(Field field) {
    Cell cell = cells[field.ordinal()];
    return cell == null ? Cell.blank() : cell;
  }

  Reading<?> reading(Field field) {
    Reading<?> reading = readings[field.ordinal()];
    return reading == null ? Reading.nothing() : reading;
  }

  /** Notes that the examination date comes from a formula such as =TODAY(). */
  void markVolatileDate() {
    volatileDate = true;
  }

  boolean hasVolatileDate() {
    return volatileDate;
  }

  /** Returns whether any cell had something wrong, even if its reading was replaced later. */
  boolean hasFlaw() {
    return flawed;
  }

  void forEachFlaw(BiConsumer<Field, IssueCode> action) {
    for (Field field : FIELDS) {
      IssueCode flaw = reading(field).flaw();
      if (flaw != null) {
        action.accept(field, flaw);
      }
    }
  }
}
