package io.github.visiontemplate.poi;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.ReadSheet;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.table.CellPosition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reports on small workbooks, without an import, and what is written for them. */
final class Reports {

  static final String NUMBER = "G5401022018010272";

  /** The sheet Data: its header in row 1, in column A the student number, in B the acuity. */
  static final TemplateLayout LAYOUT =
      new TemplateLayout(
          TemplateSchemas.nationalImport(),
          0,
          "Data",
          1,
          Map.of(Field.STUDENT_NUMBER, 0),
          Map.of(),
          List.of("学籍号", "视力"));

  private Reports() {}

  /** A sheet part with a header and three rows, and more behind the rows. */
  static String sheet(String behind) {
    String text = "<c r='%s' t='inlineStr'%s><is><t>%s</t></is></c>";
    return """
        <worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' \
        xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>\
        <dimension ref='A1:B4'/><sheetViews><sheetView tabSelected='1' workbookViewId='0'/></sheetViews>\
        <sheetData><row r='1'>%s%s</row><row r='2' spans='1:2' ht='20'>%s<c r='B2' s='1'><v>9.9</v></c></row>\
        <row r='3' hidden='1'>%s</row><row r='4'>%s<c r='B4'><v>4.9</v></c></row></sheetData>%s</worksheet>"""
        .formatted(
            text.formatted("A1", "", "学籍号"),
            text.formatted("B1", " s='2'", "视力"),
            text.formatted("A2", "", "one"),
            text.formatted("A3", "", "two"),
            text.formatted("A4", "", "three"),
            behind);
  }

  /** Styles of which 1 has two decimals and a green fill, and 2 is bold. */
  static String styles() {
    return """
        <styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>\
        <fonts count='2'><font><sz val='10'/><name val='宋体'/></font><font><b/><sz val='10'/><name val='宋体'/></font></fonts>\
        <fills count='3'><fill><patternFill patternType='none'/></fill><fill><patternFill patternType='gray125'/></fill>\
        <fill><patternFill patternType='solid'><fgColor rgb='FF00FF00'/></patternFill></fill></fills>\
        <borders count='1'><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
        <cellStyleXfs count='1'><xf numFmtId='0' fontId='0' fillId='0' borderId='0'/></cellStyleXfs>\
        <cellXfs count='3'><xf numFmtId='0' fontId='0' fillId='0' borderId='0' xfId='0'/>\
        <xf numFmtId='2' fontId='0' fillId='2' borderId='0' xfId='0' applyFill='1' applyAlignment='1'><alignment horizontal='right'/></xf>\
        <xf numFmtId='0' fontId='1' fillId='0' borderId='0' xfId='0'/></cellXfs></styleSheet>""";
  }

  static Packages workbook() {
    return Packages.workbook()
        .with(
            "[Content_Types].xml",
            """
            <Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>\
            <Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>\
            <Default Extension='xml' ContentType='application/xml'/>\
            <Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>\
            <Override PartName='/xl/worksheets/sheet1.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/>\
            <Override PartName='/xl/styles.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/>\
            <Override PartName='/xl/sharedStrings.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml'/>\
            </Types>""")
        .with("xl/styles.xml", styles())
        .with("xl/worksheets/sheet1.xml", sheet(""));
  }

  static Issue error(int row, int column, String value) {
    return Issue.ofCell(
        IssueCode.ACUITY_OUT_OF_RANGE, "Data", new CellPosition(row, column), "视力", value);
  }

  static Issue warning(int row, int column) {
    return Issue.ofCell(
        IssueCode.NAME_DIFFERS, "Data", new CellPosition(row, column), "学籍号", "one", "another");
  }

  static ImportReport report(XlsxTemplate upload, Issue... issues) {
    return report(upload, LAYOUT, issues);
  }

  /** A report on a file whose headers chose no form. */
  static ImportReport unread(XlsxTemplate upload, Issue... issues) {
    return report(upload, (TemplateLayout) null, issues);
  }

  static ImportReport report(XlsxTemplate upload, TemplateLayout layout, Issue... issues) {
    return report(ImportReport.Status.REJECTED, upload, layout, issues);
  }

  static ImportReport report(
      ImportReport.Status status, XlsxTemplate upload, TemplateLayout layout, Issue... issues) {
    return new ImportReport(
        status,
        null,
        layout == null ? List.of() : List.of(new ReadSheet(layout, 3)),
        upload.facts(),
        new RowCounts(3, 1, 2, 1, 0, 0),
        ChangeCounts.NONE,
        new TreeMap<>(),
        Stream.of(issues).sorted(Issue.reportOrder(List.of())).toList(),
        List.of());
  }

  static byte[] annotated(XlsxTemplate upload, ImportReport report) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    XlsxErrorWorkbook.write(report, upload, IssueMessages.chinese(), output);
    return output.toByteArray();
  }

  static byte[] annotated(Packages packages, Issue... issues) {
    XlsxTemplate upload = packages.template();
    return annotated(upload, report(upload, issues));
  }

  /** Annotates what was annotated before; its sheet Data is the second now. */
  static byte[] again(byte[] annotated, Issue... issues) {
    XlsxTemplate upload = XlsxTemplate.of("again.xlsx", annotated);
    TemplateLayout layout =
        new TemplateLayout(
            LAYOUT.schema(), 1, "Data", 1, LAYOUT.columns(), Map.of(), LAYOUT.headers());
    return annotated(upload, report(upload, layout, issues));
  }

  static XSSFWorkbook poi(byte[] workbook) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(workbook));
  }

  /** Returns what the cells of each row show that are not blank. */
  static List<List<String>> shown(XSSFSheet sheet) {
    DataFormatter formatter = new DataFormatter();
    List<List<String>> rows = new ArrayList<>();
    for (var row : sheet) {
      List<String> texts = new ArrayList<>();
      for (Cell cell : row) {
        String shown = formatter.formatCellValue(cell);
        if (!shown.isEmpty()) {
          texts.add(shown);
        }
      }
      rows.add(texts);
    }
    return rows;
  }
}
