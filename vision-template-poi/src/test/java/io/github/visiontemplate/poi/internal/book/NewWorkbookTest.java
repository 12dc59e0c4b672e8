package io.github.visiontemplate.poi.internal.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.poi.ZipContents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
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
      XSSFCellStyle title = style(workbook, BookStyle.TITLE);
      assertThat(title.getFont().getFontHeightInPoints()).isEqualTo((short) 14);
      assertThat(title.getBorderTop()).isEqualTo(BorderStyle.NONE);
      assertThat(title.getFillPattern()).isEqualTo(FillPatternType.NO_FILL);

      XSSFCellStyle header = style(workbook, BookStyle.HEADER);
      assertThat(header.getFont().getFontHeightInPoints()).isEqualTo((short) 11);
      assertThat(header.getFont().getFontName()).isEqualTo("等线");
      assertThat(header.getFont().getBold()).isTrue();
      assertThat(header.getFont().getXSSFColor().getARGBHex()).isEqualTo("FFFFFFFF");
      assertThat(header.getFillForegroundXSSFColor().getARGBHex()).isEqualTo("FF2F75B5");
      assertThat(header.getAlignment()).isEqualTo(HorizontalAlignment.CENTER);
      assertThat(header.getVerticalAlignment()).isEqualTo(VerticalAlignment.CENTER);
      assertThat(header.getWrapText()).isTrue();

      XSSFCellStyle body = style(workbook, BookStyle.BODY);
      assertThat(body.getFont().getBold()).isFalse();
      assertThat(body.getAlignment()).isEqualTo(HorizontalAlignment.LEFT);
      assertThat(body.getIndention()).isEqualTo((short) 1);
      assertThat(body.getWrapText()).isFalse();
      for (BookStyle look :
          new BookStyle[] {BookStyle.HEADER_TO_DO, BookStyle.CENTERED, BookStyle.TO_DO}) {
        assertThat(style(workbook, look).getAlignment()).isEqualTo(HorizontalAlignment.CENTER);
      }
    }
  }

  @Test
  void theCellsOfATableHaveThinLinesAround() throws IOException {
    try (XSSFWorkbook workbook = written()) {
      XSSFCellStyle body = style(workbook, BookStyle.BODY);
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
      assertThat(sheet.getRow(BookStyle.values().length).getHeightInPoints()).isEqualTo(34);
      assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 2);
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:C");
    }
  }

  @Test
  void aSheetIsPrintedAcrossThePageWithItsNameAndThePageNumbers() throws IOException {
    try (XSSFWorkbook workbook = written()) {
      XSSFSheet sheet = workbook.getSheet("表");
      assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
      assertThat(sheet.getFooter().getLeft()).isEqualTo("&A");
      assertThat(sheet.getFooter().getRight()).isEqualTo("&P / &N");
      assertThat(sheet.getMargin(PageMargin.LEFT)).isEqualTo(0.4);
      assertThat(sheet.getMargin(PageMargin.BOTTOM)).isEqualTo(0.6);
    }
  }

  @Test
  void pagesEndWhereTheRowsSaySo() throws IOException {
    try (XSSFWorkbook workbook = broken(3)) {
      assertThat(workbook.getSheetAt(0).getRowBreaks()).containsExactly(1, 2, 3); // last rows
      assertThat(workbook.getSheetAt(0).getFooter().getLeft()).isEqualTo("&A");
    }
    try (XSSFWorkbook workbook = broken(0)) {
      assertThat(workbook.getSheetAt(0).getRowBreaks()).isEmpty();
    }
  }

  @Test
  void noMorePageBreaksAreWrittenThanExcelReads() throws IOException {
    try (XSSFWorkbook workbook = broken(2_000)) {
      assertThat(workbook.getSheetAt(0).getRowBreaks()).hasSize(1_023);
    }
  }

  /** Has a header and a row, and then further rows, each on a page of its own. */
  private static XSSFWorkbook broken(int pages) throws IOException {
    NewWorkbook workbook = new NewWorkbook();
    NewSheet sheet = workbook.addSheet("表");
    sheet.setHeader(0, 1);
    sheet.setRows(
        rows -> {
          rows.row().text(BookStyle.HEADER, "列").row().text(BookStyle.BODY, "值");
          for (int page = 0; page < pages; page++) {
            rows.pageBreak().row().text(BookStyle.BODY, "值");
          }
        });
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    workbook.write(file);
    return new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()));
  }

  @Test
  void rangesEndNearTheRows() throws IOException {
    for (int count : new int[] {0, 1, 37}) {
      byte[] file = restricted(count);
      assertThat(part(file, "xl/worksheets/sheet1.xml"))
          .contains("<autoFilter ref=\"A1:C" + (count + 1) + "\"/>")
          .contains("sqref=\"B2:B" + (count + 1 + 500) + "\"")
          .doesNotContain("1048576");
      assertThat(part(file, "xl/workbook.xml"))
          .contains("'一 表'!$A$1:$C$" + (count + 1) + "<")
          .contains("二!$A$1:$B$2<")
          .doesNotContain("1048576");
    }
  }

  @Test
  void noSheetSaysThatItHasOneCell() throws IOException {
    assertThat(part(restricted(3), "xl/worksheets/sheet1.xml")).doesNotContain("<dimension");
    assertThat(part(restricted(3), "xl/worksheets/sheet2.xml")).doesNotContain("<dimension");
  }

  @Test
  void theArchiveIsReadAsAStreamAndDatesDoNotTell() throws IOException {
    byte[] file = restricted(3);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      List<String> names = new ArrayList<>();
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        zip.readAllBytes();
        names.add(part.getName());
        assertThat(part.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
      }
      assertThat(names).startsWith("[Content_Types].xml").endsWith("xl/workbook.xml");
    }
  }

  /** What follows a content is as long as readers of streams expect: 16 bytes without Zip64. */
  @Test
  void descriptorsAreThoseOfPlainArchives() throws IOException {
    ByteBuffer file = ByteBuffer.wrap(restricted(3)).order(ByteOrder.LITTLE_ENDIAN);
    int directory = file.getInt(file.limit() - 6);
    int place = 0;
    int next = directory;
    while (next < file.limit() - 22) {
      int packed = file.getInt(next + 20);
      assertThat(file.getInt(next + 42)).isEqualTo(place);
      assertThat(file.getShort(place + 28)).as("extra fields").isZero();
      place += 30 + file.getShort(place + 26) + packed + 16;
      next += 46 + file.getShort(next + 28);
    }
    assertThat(place).isEqualTo(directory);
  }

  /**
   * Has that number of rows below the header of its first sheet, and one below that of its second.
   */
  private static byte[] restricted(int count) throws IOException {
    NewWorkbook workbook = new NewWorkbook();
    NewSheet first = workbook.addSheet("一 表");
    first.setHeader(1, 3);
    first.setSpareRows(500);
    first.restrict(1, Restriction.choice("列", "是 或 否。", "是", "否"));
    first.setRows(rows -> IntStream.rangeClosed(0, count).forEach(row -> rows.row()));
    NewSheet second = workbook.addSheet("二");
    second.setHeader(0, 2);
    second.setRows(rows -> rows.row().text(BookStyle.HEADER, "列").row().text(BookStyle.BODY, "值"));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    workbook.write(file);
    return file.toByteArray();
  }

  private static String part(byte[] file, String name) throws IOException {
    return new String(ZipContents.of(file).get(name), UTF_8);
  }

  private static XSSFCellStyle style(XSSFWorkbook workbook, BookStyle look) {
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
          for (BookStyle look : BookStyle.values()) {
            rows.row().text(look, look.name());
          }
          rows.row(34).text(BookStyle.NOTE, "高");
        });
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    workbook.write(file);
    return new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()));
  }
}
