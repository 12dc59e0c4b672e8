package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.table.Cell;
import org.jspecify.annotations.Nullable;

/** What the entries of a list of choices mean in a column. */
public final class Meanings {

  private Meanings() {}

  /**
   * Returns the value that an entry has in the column of a field, as a cell would be read: a
   * decimal, a truth value and so on; null where it has none. A word that is only suggested for a
   * cell, such as 有 for 是, is certain where a template offers it as a choice.
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
