package io.github.visiontemplate.poi.internal.sheet;

/** What the reading of one sheet part needs from its workbook. */
public interface SheetContext {

  /**
   * Returns a shared string, with its escapes decoded.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if there is none of that
   *     index
   */
  String sharedString(int index);

  /**
   * Returns whether the number format of a cell style shows a date; false for a style that is not
   * there.
   */
  boolean isDate(int styleIndex);

  /**
   * Returns whether the number format of a cell style is text ({@code @}); false for a style that
   * is not there.
   */
  boolean isText(int styleIndex);

  /**
   * Returns how many decimals the number format of a cell style shows; negative where it fixes none
   * or the style is not there.
   */
  int decimals(int styleIndex);

  /** Returns whether dates count from 1904. */
  boolean date1904();

  /** Returns whether the stored results of formulas are not final. */
  boolean mustBeRecalculated();

  /** Returns the highest row number that is read. */
  int maxRows();

  /** Returns the highest number of columns that is read. */
  int maxColumns();

  /** Returns how many bytes of the part may be in memory at the same time. */
  long maxBytesInMemory();

  /** Returns the highest number of merged ranges that is read. */
  int maxMergedCells();

  /** Returns the highest number of characters in a cell that is read. */
  int maxTextLength();
}
