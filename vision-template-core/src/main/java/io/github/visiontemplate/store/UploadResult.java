package io.github.visiontemplate.store;

import org.jspecify.annotations.Nullable;

/**
 * How an upload ended: the end of an upload record (上传记录).
 *
 * @param outcome whether it was stored
 * @param template the identifier of the schema that the headers chose; null where they chose none
 * @param rows how many rows the file has
 * @param changes how many records it changed
 */
public record UploadResult(
    Outcome outcome, @Nullable String template, RowCounts rows, ChangeCounts changes) {

  /** How an upload ended. */
  public enum Outcome {
    /** Records were stored; some rows may have been left out. */
    STORED,
    /** The file was read and refused; nothing was stored. */
    REJECTED,
    /** The file could not be read as a template; nothing was stored. */
    UNREADABLE
  }
}
