package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.internal.Texts;
import io.github.visiontemplate.table.Cell;
import org.jspecify.annotations.Nullable;

/** Returns the texts that cells show, limited in length. */
final class ShownCells {

  private static final int CHARACTERS = 120;

  private ShownCells() {}

  /**
   * Returns the cell, with its text cut if the text is longer than any value. Such a text is not a
   * value and is only shown in reports. Normalizing or parsing all of it could take very long, and
   * a hostile file could exploit that.
   */
  static Cell bounded(Cell cell) {
    if (cell instanceof Cell.Text text && text.value().length() > CHARACTERS) {
      String trimmed = Texts.trimmed(text.value());
      return trimmed.isEmpty() ? Cell.blank() : new Cell.Text(Texts.shortened(trimmed, CHARACTERS));
    }
    return cell instanceof Cell.Failed failed
        ? new Cell.Failed(Texts.shortened(failed.code(), CHARACTERS))
        : cell;
  }

  /**
   * Returns whether a cell shows nothing. A formula without a value is not blank, because its
   * result may be anything.
   */
  static boolean isBlank(Cell cell) {
    return cell.isBlank()
        || (cell instanceof Cell.Text text && Texts.trimmed(text.value()).isEmpty());
  }

  /** Returns the text of a cell for an issue. Returns null if the cell shows nothing. */
  static @Nullable String shown(Cell cell) {
    String shown = bounded(cell).shown();
    return shown.isEmpty() ? null : shown;
  }
}
