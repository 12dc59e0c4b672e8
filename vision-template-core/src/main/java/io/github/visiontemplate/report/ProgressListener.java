package io.github.visiontemplate.report;

import java.util.OptionalInt;

/**
 * Receives the progress of reading a file. It is called now and then, in the thread that runs the
 * import or export.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ProgressListener {

  /**
   * Receives the progress.
   *
   * @param rows the number of rows that were read so far
   * @param total the number of rows that the file declares, which may be wrong; empty if the file
   *     declares no number
   */
  void onRows(int rows, OptionalInt total);
}
