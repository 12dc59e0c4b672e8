package io.github.visiontemplate.report;

import java.util.OptionalInt;

/**
 * Is notified of how far a file has been read: now and then, in the thread that runs the import or
 * export.
 */
@FunctionalInterface
public interface ProgressListener {

  /**
   * Receives the progress.
   *
   * @param rows rows read so far
   * @param total rows that the file declares, which may be wrong; empty where it declares none
   */
  void onRows(int rows, OptionalInt total);
}
