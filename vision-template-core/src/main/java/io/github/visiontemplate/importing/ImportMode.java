package io.github.visiontemplate.importing;

import io.github.visiontemplate.report.internal.FileIssues;

/** What happens to the good rows of a file that also has bad ones. */
public enum ImportMode {
  /** Any error, and nothing is stored, as the city system's manual says. The default. */
  ALL_OR_NOTHING,
  /** The rows without an error are stored, the others reported. */
  VALID_ROWS;

  /** Returns whether good rows are stored in spite of these issues. */
  boolean stores(FileIssues issues) {
    return !issues.isFileInError() && (this == VALID_ROWS || issues.rowsInError() == 0);
  }
}
