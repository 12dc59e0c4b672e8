package io.github.visiontemplate.report;

/** How an export ended. */
public enum FillStatus {
  /** The copy was written. */
  FILLED,
  /** Names and numbers of the file do not belong together; no copy was written. */
  REJECTED,
  /** The file cannot be read as a template; no copy was written. */
  UNREADABLE
}
