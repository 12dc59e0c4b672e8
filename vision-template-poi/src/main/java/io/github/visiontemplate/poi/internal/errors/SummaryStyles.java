package io.github.visiontemplate.poi.internal.errors;

import io.github.visiontemplate.poi.internal.workbook.StylesEdit;

/**
 * The cell styles of the sheet with the summary.
 *
 * @param title the title
 * @param label what a value is
 * @param value the value
 * @param header the header of the list
 * @param group the line above the issues of one kind
 * @param text text that is wrapped
 * @param link an address to click at
 */
record SummaryStyles(int title, int label, int value, int header, int group, int text, int link) {

  private static final String TOP = "vertical=\"top\"";

  static SummaryStyles in(StylesEdit styles) {
    return new SummaryStyles(
        styles.plain("<b/><color rgb=\"FF1F3864\"/>", null, TOP),
        styles.plain("<b/>", null, TOP),
        styles.plain("", null, TOP),
        styles.plain("<b/><color rgb=\"FFFFFFFF\"/>", "FF44546A", "vertical=\"center\""),
        styles.plain("<b/>", "FFE7E6E6", TOP),
        styles.plain("", null, TOP + " wrapText=\"1\""),
        styles.plain("<u/><color rgb=\"FF0563C1\"/>", null, TOP));
  }
}
