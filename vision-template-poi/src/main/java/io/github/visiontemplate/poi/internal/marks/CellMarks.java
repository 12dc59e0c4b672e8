package io.github.visiontemplate.poi.internal.marks;

import java.util.Collections;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What a copy of a sheet has that its original has not, asked row by row from the top. */
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

  /** Returns which kind of mark the cells of a row get, by column from 0. */
  SortedMap<Integer, Integer> marks(int row);

  /** Returns what is written behind the row's other cells, or null for nothing. */
  @Nullable String note(int row);
}
