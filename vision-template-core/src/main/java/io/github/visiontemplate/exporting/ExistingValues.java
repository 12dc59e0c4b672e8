package io.github.visiontemplate.exporting;

/** What happens to a measurement cell that already holds a value. */
public enum ExistingValues {
  /** It is kept, and reported as a conflict where the record differs. The default. */
  KEEP,
  /** It is overwritten where the record differs. */
  OVERWRITE
}
