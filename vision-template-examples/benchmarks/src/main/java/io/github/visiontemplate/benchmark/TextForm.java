package io.github.visiontemplate.benchmark;

/** How a workbook keeps its texts. */
public enum TextForm {
  /** Each text once, in a part of its own, as Excel and WPS write it. */
  SHARED,
  /** Each text in its cell, as many exporting programs write it. */
  INLINE
}
