package io.github.visiontemplate.importing;

/** What happens to the good rows of a file that also has bad ones. */
public enum ImportMode {
  /** Any error, and nothing is stored, as the city system's manual says. The default. */
  ALL_OR_NOTHING,
  /** The rows without an error are stored, the others reported. */
  VALID_ROWS;

  /** Tells whether good rows are stored beside so many rows in error. */
  boolean storesBeside(int rowsInError) {
    return this == VALID_ROWS || rowsInError == 0;
  }
}
