package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.table.Cell;
import org.jspecify.annotations.Nullable;

/** The meanings of the entries in a list of choices. */
public final class Meanings {

  private Meanings() {}

  /**
   * Returns the value of an entry in the column of a field, read like a cell: a decimal, a truth
   * value and so on; null if it has no value. A word that is only a suggestion for a cell, such as
   * 有 for 是, is certain where a template offers it as a choice.
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
