package io.github.visiontemplate.store;

/**
 * The number of rows of a file by kind.
 *
 * @param read rows of pupils, including pupils who were not examined
 * @param valid rows without an error
 * @param matched rows of examined pupils that were matched to a pupil
 * @param unmatched rows of examined pupils that were not matched: the pupil was not found,
 *     ambiguous or out of scope, or the number cannot be looked up
 * @param linked matched rows whose pupil was found by a link that a person has confirmed
 * @param notExamined rows of pupils who were not examined
 * @since 0.1
 */
public record RowCounts(
    int read, int valid, int matched, int unmatched, int linked, int notExamined) {

  /** The counts if there are no rows. */
  public static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0, 0);
}
