package io.github.visiontemplate.table;

import java.util.List;

/** An open workbook. Not thread-safe. Must be closed. */
public interface TemplateWorkbook extends AutoCloseable {

  /**
   * Returns the sheets in tab order. Hidden sheets are included; chart sheets and dialog sheets are
   * left out.
   */
  List<? extends Sheet> sheets();

  @Override
  void close();
}
