package io.github.visiontemplate.store;

/** How an upload ended. */
public enum UploadOutcome {
  /** Records were stored; some rows may have been left out. */
  STORED,
  /** The file was read and refused; nothing was stored. */
  REJECTED,
  /** The file could not be read as a template; nothing was stored. */
  UNREADABLE
}
