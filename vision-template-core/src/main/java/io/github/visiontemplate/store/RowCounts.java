package io.github.visiontemplate.store;

/**
 * How many rows of a file.
 *
 * @param read rows of pupils, those who were not examined included
 * @param valid rows without an error
 * @param matched rows of examined pupils whose pupil was found
 * @param unmatched rows of examined pupils whose pupil was not found, ambiguous, out of scope, or
 *     whose number cannot be looked up
 * @param linked matched rows whose pupil was found by a link that a person had confirmed
 * @param notExamined rows of pupils who were not examined
 */
public record RowCounts(
    int read, int valid, int matched, int unmatched, int linked, int notExamined) {

  /** No row at all. */
  public static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0, 0);
}
