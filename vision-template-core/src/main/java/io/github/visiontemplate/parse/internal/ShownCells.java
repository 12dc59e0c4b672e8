package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.internal.Texts;
import io.github.visiontemplate.table.Cell;
import org.jspecify.annotations.Nullable;

/** What cells show, within bounds. */
final class ShownCells {

  private static final int CHARACTERS = 120;

  private ShownCells() {}

  /**
   * Returns the cell with its text cut where it is longer than any value: such a text is no value,
   * and only shown in reports. To unify or to parse the whole of it could take as much time as a
   * hostile file likes.
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

  /** Returns whether a cell shows nothing; a formula without a value may show anything. */
  static boolean isBlank(Cell cell) {
    return cell.isBlank()
        || (cell instanceof Cell.Text text && Texts.trimmed(text.value()).isEmpty());
  }

  /** Returns what an issue says that a cell shows; null where it shows nothing. */
  static @Nullable String shown(Cell cell) {
    String shown = bounded(cell).shown();
    return shown.isEmpty() ? null : shown;
  }
}
