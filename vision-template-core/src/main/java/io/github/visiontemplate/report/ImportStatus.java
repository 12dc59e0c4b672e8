package io.github.visiontemplate.report;

/** How an import ended. */
public enum ImportStatus {
  /** Records were stored; in the mode for valid rows some rows may have been left out. */
  STORED,
  /** A dry run found nothing that would keep the file from being stored. */
  CHECKED,
  /** The file was read and has errors; nothing was stored. */
  REJECTED,
  /** The file cannot be read as the template that it should be; nothing was stored. */
  UNREADABLE
}
