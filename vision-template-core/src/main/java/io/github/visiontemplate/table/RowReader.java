package io.github.visiontemplate.table;

import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet, top down. Not thread-safe; to be closed. */
public interface RowReader extends AutoCloseable {

  /**
   * Returns the next row that the file has, or null at the end. A row may be used until the next
   * call.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the file is damaged or
   *     over a limit here
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  @Nullable Row next();

  @Override
  void close();
}
