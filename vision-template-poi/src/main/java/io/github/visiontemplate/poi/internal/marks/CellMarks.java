package io.github.visiontemplate.poi.internal.marks;

import java.util.Collections;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The marks and notes that a copy of a sheet adds. They are asked for row by row, from the top. */
public interface CellMarks {

  /** No marks and no notes. */
  CellMarks NONE =
      new CellMarks() {
        @Override
        public SortedMap<Integer, Integer> marks(int row) {
          return Collections.emptySortedMap();
        }

        @Override
        public @Nullable String note(int row) {
          return null;
        }
      };

  /** Returns the kind of mark of each marked cell in a row, by its column from 0. */
  SortedMap<Integer, Integer> marks(int row);

  /** Returns the note that is written behind the other cells of a row, or null if there is none. */
  @Nullable String note(int row);
}
