package io.github.visiontemplate.report;

/** How an export ended. */
public enum FillStatus {
  /** The copy was written. */
  FILLED,
  /** The file cannot be read as a template; no copy was written. */
  UNREADABLE
}
