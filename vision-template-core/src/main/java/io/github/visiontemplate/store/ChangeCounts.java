package io.github.visiontemplate.store;

/**
 * How many records.
 *
 * @param inserted records of pupils who had none in the semester
 * @param overwritten records that replaced another one
 * @param unchanged records that were already stored with the same values
 */
public record ChangeCounts(int inserted, int overwritten, int unchanged) {

  /** No record at all. */
  public static final ChangeCounts NONE = new ChangeCounts(0, 0, 0);
}
