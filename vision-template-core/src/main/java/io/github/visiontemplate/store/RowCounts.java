package io.github.visiontemplate.store;

/**
 * How many rows of a file.
 *
 * @param read rows with data
 * @param valid rows without an error
 * @param matched rows whose pupil was found
 * @param unmatched rows whose pupil was not found, ambiguous, out of scope, or whose number cannot
 *     be looked up
 */
public record RowCounts(int read, int valid, int matched, int unmatched) {

  /** No row at all. */
  public static final RowCounts NONE = new RowCounts(0, 0, 0, 0);
}
