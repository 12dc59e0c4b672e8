package io.github.visiontemplate.table;

import java.util.List;

/**
 * An open workbook. Not thread-safe. Must be closed.
 *
 * @since 0.1
 */
public interface TemplateWorkbook extends AutoCloseable {

  /**
   * Returns the sheets in tab order. Hidden sheets are included; chart sheets and dialog sheets are
   * left out.
   */
  List<? extends Sheet> sheets();

  /** Returns whether the file has a digital signature, which a changed copy cannot keep. */
  boolean isSigned();

  @Override
  void close();
}
