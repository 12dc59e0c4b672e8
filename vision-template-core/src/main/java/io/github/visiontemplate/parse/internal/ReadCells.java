package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.table.Cell;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The cells of one row and what became of them. Every row has one, so it is two plain arrays. */
@SuppressWarnings("EnumOrdinal") // never leaves the process
final class ReadCells {

  private static final Field[] FIELDS = Field.values();

  private final @Nullable Cell[] cells = new Cell[FIELDS.length];
  private final @Nullable Reading<?>[] readings = new Reading<?>[FIELDS.length];
  private boolean flawed;
  private boolean volatileDate;

  /** Sets the cell of a field and what became of it; may be set again. */
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

  /** Notes that the date of examination changes by itself. */
  void markVolatileDate() {
    volatileDate = true;
  }

  boolean hasVolatileDate() {
    return volatileDate;
  }

  /** Tells whether any cell was in error, be it that the row found another value for it. */
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
