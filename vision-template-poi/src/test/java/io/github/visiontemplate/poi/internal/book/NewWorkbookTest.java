package io.github.visiontemplate.poi.internal.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What POI's model of a whole workbook finds in what was streamed. */
class NewWorkbookTest {

  @Test
  void theLooksAreWritten() throws IOException {
    try (XSSFWorkbook workbook = written()) {
      XSSFCellStyle title = style(workbook, Look.TITLE);
      assertThat(title.getFont().getFontHeightInPoints()).isEqualTo((short) 14);
      assertThat(title.getBorderTop()).isEqualTo(BorderStyle.NONE);
      assertThat(title.getFillPattern()).isEqualTo(FillPatternType.NO_FILL);

      XSSFCellStyle header = style(workbook, Look.HEADER);
      assertThat(header.getFont().getFontHeightInPoints()).isEqualTo((short) 11);
      assertThat(header.getFont().getFontName()).isEqualTo("等线");
      assertThat(header.getFont().getBold()).isTrue();
      assertThat(header.getFont().getXSSFColor().getARGBHex()).isEqualTo("FFFFFFFF");
      assertThat(header.getFillForegroundXSSFColor().getARGBHex()).isEqualTo("FF2F75B5");
      assertThat(header.getAlignment()).isEqualTo(HorizontalAlignment.CENTER);
      assertThat(header.getVerticalAlignment()).isEqualTo(VerticalAlignment.CENTER);
      assertThat(header.getWrapText()).isTrue();

      XSSFCellStyle body = style(workbook, Look.BODY);
      assertThat(body.getFont().getBold()).isFalse();
      assertThat(body.getAlignment()).isEqualTo(HorizontalAlignment.LEFT);
      assertThat(body.getIndention()).isEqualTo((short) 1);
      assertThat(body.getWrapText()).isFalse();
      for (Look look : new Look[] {Look.HEADER_TO_DO, Look.CENTERED, Look.TO_DO}) {
        assertThat(style(workbook, look).getAlignment()).isEqualTo(HorizontalAlignment.CENTER);
      }
    }
  }

  @Test
  void theCellsOfATableHaveThinLinesAround() throws IOException {
    try (XSSFWorkbook workbook = written()) {
      XSSFCellStyle body = style(workbook, Look.BODY);
      assertThat(
              List.of(
                  body.getBorderTop(),
                  body.getBorderBottom(),
                  body.getBorderLeft(),
                  body.getBorderRight()))
          .containsOnly(BorderStyle.THIN);
      assertThat(
              List.of(
                  body.getTopBorderXSSFColor().getARGBHex(),
                  body.getBottomBorderXSSFColor().getARGBHex(),
                  body.getLeftBorderXSSFColor().getARGBHex(),
                  body.getRightBorderXSSFColor().getARGBHex()))
          .containsOnly("FFBFBFBF");
    }
  }

  @Test
  void widthsHeightsAndTheHeaderAreWritten() throws IOException {
    try (XSSFWorkbook workbook = written()) {
      XSSFSheet sheet = workbook.getSheet("表");
      assertThat(sheet.getColumnWidth(0)).isEqualTo(2 * sheet.getColumnWidth(1));
      assertThat(sheet.getRow(Look.values().length).getHeightInPoints()).isEqualTo(34);
      assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 2);
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:C");
    }
  }

  private static XSSFCellStyle style(XSSFWorkbook workbook, Look look) {
    return workbook.getSheet("表").getRow(look.ordinal()).getCell(0).getCellStyle();
  }

  /** Has a row of each look, in their order, and then one of another height. */
  private static XSSFWorkbook written() throws IOException {
    NewWorkbook workbook = new NewWorkbook();
    NewSheet sheet = workbook.addSheet("表");
    sheet.setWidths(List.of(20, 10));
    sheet.setHeader(2, 3);
    sheet.setRows(
        rows -> {
          for (Look look : Look.values()) {
            rows.row().text(look, look.name());
          }
          rows.row(34).text(Look.NOTE, "高");
        });
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    workbook.write(file);
    return new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()));
  }
}
