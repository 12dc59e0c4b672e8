package io.github.visiontemplate.store;

/**
 * The number of records by kind of change.
 *
 * @param inserted records of pupils who had no record in the semester
 * @param overwritten records that replaced another record
 * @param unchanged records that were already stored with the same values
 * @since 0.1
 */
public record ChangeCounts(int inserted, int overwritten, int unchanged) {

  /** The counts if there are no records. */
  public static final ChangeCounts NONE = new ChangeCounts(0, 0, 0);
}
