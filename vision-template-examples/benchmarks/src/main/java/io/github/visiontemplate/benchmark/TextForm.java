package io.github.visiontemplate.benchmark;

/** How a workbook stores its texts. */
public enum TextForm {
  /** Each text once, in a separate part for shared texts, as Excel and WPS write workbooks. */
  SHARED,
  /** Each text in its cell, as many exporting programs write workbooks. */
  INLINE
}
