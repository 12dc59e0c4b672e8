package io.github.visiontemplate.table;

import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one sheet, from the top down. Not thread-safe. Must be closed.
 *
 * @since 0.1
 */
public interface RowReader extends AutoCloseable {

  /**
   * Returns the next row that the file has, or null after the last row. The row must not be used
   * after the next call of this method.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the file is damaged or
   *     exceeds a limit at this row
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  @Nullable Row next();

  @Override
  void close();
}
