package io.github.visiontemplate.poi.internal.errors;

import io.github.visiontemplate.poi.internal.workbook.StylesEdit;

/**
 * The cell styles of the summary sheet.
 *
 * @param title the title of the sheet
 * @param label the label of a value
 * @param value a value
 * @param good the result of a file that passed
 * @param bad the result of a file that did not pass
 * @param header the header of a list
 * @param group the row above the issues of one kind
 * @param text wrapped text
 * @param count a count
 * @param code an issue code
 * @param link a link
 * @param cells a link with the addresses of several cells
 */
record SummaryStyles(
    int title,
    int label,
    int value,
    int good,
    int bad,
    int header,
    int group,
    int text,
    int count,
    int code,
    int link,
    int cells) {

  private static final String LINK = "<u/><color rgb=\"FF0563C1\"/>";
  private static final String TOP = "vertical=\"top\"";

  static SummaryStyles in(StylesEdit styles) {
    return new SummaryStyles(
        styles.plain("<b/><sz val=\"18\"/><color rgb=\"FF1F3864\"/>", null, TOP),
        styles.plain("<b/>", null, TOP),
        styles.plain("", null, TOP),
        styles.plain("<b/><color rgb=\"FF375623\"/>", null, TOP),
        styles.plain("<b/><color rgb=\"FFC00000\"/>", null, TOP),
        styles.plain("<b/><color rgb=\"FFFFFFFF\"/>", "FF44546A", "vertical=\"center\""),
        styles.plain("<b/>", "FFE7E6E6", TOP),
        styles.plain("", null, TOP + " wrapText=\"1\""),
        styles.plain("", null, TOP + " horizontal=\"left\""),
        styles.plain("<color rgb=\"FF7F7F7F\"/>", null, TOP),
        styles.plain(LINK, null, TOP),
        styles.plain(LINK, null, TOP + " wrapText=\"1\""));
  }
}
