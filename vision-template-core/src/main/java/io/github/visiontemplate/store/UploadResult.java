package io.github.visiontemplate.store;

import org.jspecify.annotations.Nullable;

/**
 * The result of an upload: the last part of an upload record (上传记录).
 *
 * @param outcome whether the upload was stored
 * @param template the identifier of the schema that fits the headers; null if no schema fits
 * @param rows how many rows the file has
 * @param changes how many records the upload changed
 * @since 0.1
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
    UNREADABLE,
    /**
     * The import ended with an exception, for example because the host's register of pupils failed;
     * nothing was stored.
     */
    FAILED
  }
}
