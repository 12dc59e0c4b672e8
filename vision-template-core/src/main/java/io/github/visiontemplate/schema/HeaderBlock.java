package io.github.visiontemplate.schema;

import io.github.visiontemplate.schema.internal.Headers;
import java.util.List;

/**
 * Consecutive rows that may be a header. Their texts are normalised once and then compared with all
 * forms.
 *
 * @param lastRow the number of the lowest of these rows
 * @param headers the header texts, by column
 * @param normalized the header texts as {@link Headers#normalized} returns them, by column
 */
record HeaderBlock(int lastRow, List<String> headers, List<String> normalized) {

  static final HeaderBlock NONE = new HeaderBlock(1, List.of(), List.of());

  /** Returns the block of {@code count} rows that begins at the given row. */
  static HeaderBlock of(HeaderGrid top, int row, int count) {
    List<String> headers = top.headers(row, count);
    return new HeaderBlock(
        row + count - 1, headers, headers.stream().map(Headers::normalized).toList());
  }
}
