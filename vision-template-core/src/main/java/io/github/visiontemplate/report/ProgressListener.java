package io.github.visiontemplate.report;

import java.util.OptionalInt;

/**
 * Is told how far a file has been read; called now and then by the thread that runs the import or
 * export.
 */
@FunctionalInterface
public interface ProgressListener {

  /**
   * Tells the progress.
   *
   * @param rows rows read so far
   * @param total rows that the file declares, which may be wrong; empty where it declares none
   */
  void onRows(int rows, OptionalInt total);
}
