package io.github.visiontemplate.poi.internal.book;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The look of a cell, apart from its number format. */
public enum BookStyle {
  /** The title of a sheet. */
  TITLE(0x1F4E79, null, true, false, false),
  /** A plain line of text. */
  PLAIN(0x262626, null, false, false, false),
  /** The header of a column. */
  HEADER(0xFFFFFF, 0x2F75B5, true, true, true),
  /** The header of a column that needs a person's attention. */
  HEADER_TO_DO(0xFFFFFF, 0xC55A11, true, true, true),
  /** A cell of a table. */
  BODY(0x262626, null, false, true, false),
  /** A centered cell of a table with a number or a short word. */
  CENTERED(0x262626, null, false, true, false),
  /** A cell of a table with several lines of text. */
  NOTE(0x262626, null, false, true, true),
  /** A cell of a table that holds a label. */
  LABEL(0x262626, 0xEAF1F8, true, true, false),
  /** A cell of the last row of a table, which sums up the others. */
  TOTAL(0x262626, 0xEAF1F8, true, true, false),
  /** A cell that needs a person's attention. */
  TO_DO(0x262626, 0xFFF2CC, false, true, false),
  /** A line of text that needs a person's attention. */
  ALARM(0xC00000, null, true, false, false);

  private static final int LINE = 0xBFBFBF;

  private final int color;
  private final @Nullable Integer fill;
  private final boolean bold;
  private final boolean lined;
  private final boolean wraps;

  BookStyle(int color, @Nullable Integer fill, boolean bold, boolean lined, boolean wraps) {
    this.color = color;
    this.fill = fill;
    this.bold = bold;
    this.lined = lined;
    this.wraps = wraps;
  }

  /** Creates the cell style for this look in a workbook. */
  XSSFCellStyle style(XSSFWorkbook workbook, XSSFFont font, CellFormat format) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setDataFormat(workbook.createDataFormat().getFormat(format.code()));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(wraps);
    if (isCentered()) {
      style.setAlignment(HorizontalAlignment.CENTER);
    } else if (lined) {
      style.setAlignment(HorizontalAlignment.LEFT);
      style.setIndention((short) 1);
    }
    if (fill != null) {
      style.setFillForegroundColor(color(fill));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    if (lined) {
      line(style);
    }
    return style;
  }

  private boolean isCentered() {
    return switch (this) {
      case HEADER, HEADER_TO_DO, CENTERED, TOTAL, TO_DO -> true;
      default -> false;
    };
  }

  /** Creates the font for this look in a workbook. */
  XSSFFont font(XSSFWorkbook workbook) {
    XSSFFont font = workbook.createFont();
    font.setFontName("等线");
    font.setFontHeightInPoints((short) (this == TITLE ? 14 : 11));
    font.setBold(bold);
    font.setColor(color(color));
    return font;
  }

  private static void line(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(color(LINE));
    style.setBottomBorderColor(color(LINE));
    style.setLeftBorderColor(color(LINE));
    style.setRightBorderColor(color(LINE));
  }

  private static XSSFColor color(int color) {
    byte[] rgb = {(byte) (color >> 16), (byte) (color >> 8), (byte) color};
    return new XSSFColor(rgb, new DefaultIndexedColorMap());
  }
}
