package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.table.Cell;
import org.jspecify.annotations.Nullable;

/** Finds the meanings of the entries of a drop-down list. */
public final class Meanings {

  private Meanings() {}

  /**
   * Returns the value of an entry, read like a cell of the field: a decimal, a truth value and so
   * on. Returns null if the entry has no value. A word such as 有 for 是 (yes) is only a suggestion
   * in a cell, but its meaning is certain if a template offers the word as a choice.
   */
  public static @Nullable Object of(Field field, String entry) {
    if (entry.isEmpty()) {
      return null;
    }
    Cell cell = ShownCells.bounded(new Cell.Text(entry));
    Object value = FieldValues.read(field, cell).value();
    String word = value == null && field == Field.ORTHOKERATOLOGY ? Hints.yesOrNo(cell) : null;
    return word == null ? value : WordCells.yesOrNo(new Cell.Text(word)).value();
  }
}
