package io.github.visiontemplate.table;

import java.util.List;

/** An open workbook. Not thread-safe; to be closed. */
public interface TemplateWorkbook extends AutoCloseable {

  /**
   * Returns the sheets in the order of their tabs, hidden ones included; chart and dialog sheets
   * are left out.
   */
  List<? extends Sheet> sheets();

  @Override
  void close();
}
