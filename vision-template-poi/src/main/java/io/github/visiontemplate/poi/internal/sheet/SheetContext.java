package io.github.visiontemplate.poi.internal.sheet;

/** The texts, styles and limits of a workbook that the reading of a sheet part needs. */
public interface SheetContext {

  /**
   * Returns a shared string, with its escapes decoded.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if there is no shared string
   *     with that index
   */
  String sharedString(int index);

  /**
   * Returns whether the number format of a cell style shows a date. Returns false if the style does
   * not exist.
   */
  boolean isDate(int styleIndex);

  /**
   * Returns whether the number format of a cell style is text ({@code @}). Returns false if the
   * style does not exist.
   */
  boolean isText(int styleIndex);

  /** Returns whether a cell style shows a checkbox. */
  boolean isCheckbox(int styleIndex);

  /**
   * Returns how many decimals the number format of a cell style shows. Returns a negative number if
   * the format fixes no number of decimals, or the style does not exist.
   */
  int decimals(int styleIndex);

  /**
   * Returns whether a cell without a style has the style of its row or column. Usually it has the
   * first style.
   */
  boolean inheritsStyles();

  /** Returns whether dates count from 1904. */
  boolean date1904();

  /**
   * Returns whether the stored results of formulas may be outdated until the workbook is
   * recalculated.
   */
  boolean mustBeRecalculated();

  /** Returns the highest row number that is accepted. */
  int maxRows();

  /** Returns the highest number of columns that is accepted. */
  int maxColumns();

  /** Returns how many bytes of the part may be in memory at the same time. */
  long maxBytesInMemory();

  /** Returns the highest number of merged ranges that is accepted. */
  int maxMergedCells();

  /** Returns the highest number of characters in a cell that is accepted. */
  int maxTextLength();
}
