package io.github.visiontemplate.schema;

import io.github.visiontemplate.schema.internal.Headers;
import java.util.List;

/**
 * Rows that may be a header, made comparable once for all forms.
 *
 * @param lastRow the number of the lowest row
 * @param headers the texts found there, by column
 * @param normalized the same, as {@link Headers#normalized} makes it
 */
record HeaderBlock(int lastRow, List<String> headers, List<String> normalized) {

  static final HeaderBlock NONE = new HeaderBlock(1, List.of(), List.of());

  /** Returns the block of that number of rows from a row on. */
  static HeaderBlock of(HeaderGrid top, int row, int count) {
    List<String> headers = top.headers(row, count);
    return new HeaderBlock(
        row + count - 1, headers, headers.stream().map(Headers::normalized).toList());
  }
}
