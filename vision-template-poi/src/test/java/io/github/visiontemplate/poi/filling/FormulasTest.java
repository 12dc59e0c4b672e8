package io.github.visiontemplate.poi.filling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.poi.filling.Clinic.Filled;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A copy holds no result that is not true any more, and asks to be calculated. */
class FormulasTest {

  // Numbers are in A, names in B, the acuities in C and D, more measurements to K.

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String WORKBOOK = "xl/workbook.xml";

  private final Clinic clinic = Clinic.of();

  private static XSSFWorkbook blank() {
    return Clinic.blank(Clinic.MEASUREMENTS, 0, 1, 2);
  }

  /** A formula with a result, as spreadsheet programs store it. */
  private static void formula(XSSFWorkbook workbook, int sheet, String cell, String formula) {
    int row = Integer.parseInt(cell.substring(1)) - 1;
    Sheet target = workbook.getSheetAt(sheet);
    Row found = target.getRow(row) == null ? target.createRow(row) : target.getRow(row);
    XSSFCell written = (XSSFCell) found.createCell(cell.charAt(0) - 'A');
    written.setCellFormula(formula);
    written.getCTCell().setV("7");
  }

  private static String stored(XSSFWorkbook workbook, int sheet, String cell) {
    int row = Integer.parseInt(cell.substring(1)) - 1;
    return ((XSSFCell) workbook.getSheetAt(sheet).getRow(row).getCell(cell.charAt(0) - 'A'))
        .getCTCell()
        .getV();
  }

  @Test
  void aResultGoesWhereItsInputsWereFilled() {
    XSSFWorkbook blank = blank();
    formula(blank, 0, "M2", "IF(C2=\"\",1,2)");
    formula(blank, 0, "N2", "M2+1");
    formula(blank, 0, "O2", "SUM(A2:F2)");
    formula(blank, 0, "P2", "SUM($C$2:$C$4)");
    formula(blank, 0, "Q2", "SUM(C:C)");
    formula(blank, 0, "R2", "INDIRECT(\"C\"&ROW())");
    formula(blank, 0, "S3", "M2");

    XSSFWorkbook filled = clinic.fill(blank).workbook();

    for (String cell : List.of("M2", "N2", "O2", "P2", "Q2", "R2", "S3")) {
      assertThat(stored(filled, 0, cell)).as(cell).isNull();
    }
    assertThat(filled.getForceFormulaRecalculation()).isTrue();
  }

  @Test
  void aResultStaysThatHasNothingToDoWithTheFilledCells() {
    XSSFWorkbook blank = blank();
    Sheet words = blank.createSheet("字典");
    words.createRow(0).createCell(0).setCellValue(5);
    blank.createName().setNameName("年度");
    blank.getName("年度").setRefersToFormula("字典!$A$1");
    formula(blank, 0, "M2", "DATE(MID(A2,8,4),1,1)");
    formula(blank, 0, "N2", "M2+1");
    formula(blank, 0, "O2", "VLOOKUP(B2,字典!$A$1:$B$9,1,0)");
    formula(blank, 0, "P2", "TODAY()");
    formula(blank, 0, "Q2", "年度&\"C2\"");
    formula(blank, 0, "R2", "TRUE");
    formula(blank, 0, "S3", "S2+1");
    formula(blank, 0, "T3", "B2");
    formula(blank, 1, "B1", "A1*2");

    XSSFWorkbook filled = clinic.fill(blank).workbook();

    for (String cell : List.of("M2", "N2", "O2", "P2", "Q2", "R2", "S3", "T3")) {
      assertThat(stored(filled, 0, cell)).as(cell).isEqualTo("7");
    }
    assertThat(stored(filled, 1, "B1")).isEqualTo("7");
  }

  @Test
  void aRowThatIsNotFilledKeepsItsResults() {
    XSSFWorkbook blank = Clinic.blank(Clinic.MEASUREMENTS, 0, Clinic.PUPILS - 1);
    formula(blank, 0, "M2", "C2");
    formula(blank, 0, "M3", "C3");

    XSSFWorkbook filled = clinic.fill(blank).workbook();

    assertThat(stored(filled, 0, "M2")).isNull();
    assertThat(stored(filled, 0, "M3")).isEqualTo("7");
  }

  @Test
  void otherSheetsLoseWhatDependsOnTheFilledOneThroughAnyNumberOfSteps() {
    XSSFWorkbook blank = blank();
    for (String name : List.of("汇总", "总 表", "字典")) {
      blank.createSheet(name);
    }
    blank.createName().setNameName("视力");
    blank.getName("视力").setRefersToFormula("视力数据!$C$2:$C$4");
    formula(blank, 1, "A1", "COUNT(视力数据!C2:C4)");
    formula(blank, 1, "A2", "COUNT(视力)");
    formula(blank, 1, "A3", "1+1");
    formula(blank, 2, "A1", "汇总!A1*2");
    formula(blank, 3, "A1", "2*3");
    formula(blank, 0, "M2", "'总 表'!A1");
    formula(blank, 0, "N2", "字典!A1");

    Filled filled = clinic.fill(blank);
    XSSFWorkbook workbook = filled.workbook();

    assertThat(stored(workbook, 1, "A1")).isNull();
    assertThat(stored(workbook, 1, "A2")).isNull();
    assertThat(stored(workbook, 1, "A3")).isEqualTo("7");
    assertThat(stored(workbook, 2, "A1")).isNull();
    assertThat(stored(workbook, 3, "A1")).isEqualTo("7");
    assertThat(stored(workbook, 0, "M2")).isNull();
    assertThat(stored(workbook, 0, "N2")).isEqualTo("7");
  }

  @Test
  void whatIsCalculatedFromTheCopyIsTrue() {
    XSSFWorkbook blank = blank();
    blank.createSheet("汇总");
    formula(blank, 0, "M2", "IF(C2=\"\",\"未检\",C2)");
    formula(blank, 1, "A1", "COUNT(视力数据!C2:C4)");

    XSSFWorkbook filled = clinic.fill(blank).workbook();
    filled.getCreationHelper().createFormulaEvaluator().evaluateAll();

    Row row = filled.getSheetAt(0).getRow(1);
    assertThat(row.getCell(12).getNumericCellValue())
        .isEqualTo(row.getCell(2).getNumericCellValue());
    assertThat(filled.getSheetAt(1).getRow(0).getCell(0).getNumericCellValue()).isEqualTo(3);
  }

  @Test
  void aWorkbookWithoutFormulasStaysAsItIsButForItsFilledSheet() {
    Parts blank = Parts.of(Clinic.bytes(blank()));
    Parts filled = Parts.of(clinic.fill(blank.bytes()).bytes());

    assertThat(filled.texts().keySet()).containsExactlyInAnyOrderElementsOf(blank.texts().keySet());
    blank
        .texts()
        .forEach(
            (name, text) -> {
              if (!name.equals(SHEET)) {
                assertThat(filled.text(name)).as(name).isEqualTo(text);
              }
            });
  }

  @Test
  void aFillOfNobodyLeavesTheWorkbookAsItIs() {
    XSSFWorkbook workbook = Clinic.blank(Clinic.MEASUREMENTS, Clinic.PUPILS - 1);
    workbook.createSheet("汇总");
    formula(workbook, 1, "A1", "COUNT(视力数据!C2:C4)");
    Parts blank = Parts.of(Clinic.bytes(workbook));

    assertThat(Parts.of(clinic.fill(blank.bytes()).bytes()).texts())
        .containsAllEntriesOf(blank.texts());
  }

  @Test
  void aWorkbookWithoutCalculationPropertiesGetsThemInTheirPlace() {
    XSSFWorkbook workbook = blank();
    workbook.createName().setNameName("年度");
    workbook.getName("年度").setRefersToFormula("视力数据!$A$1");
    formula(workbook, 0, "M2", "C2");
    Parts blank = Parts.of(Clinic.bytes(workbook));
    assertThat(blank.text(WORKBOOK)).doesNotContain("calcPr").contains("</definedNames>");

    assertThat(Parts.of(clinic.fill(blank.bytes()).bytes()).text(WORKBOOK))
        .contains("</definedNames><calcPr fullCalcOnLoad=\"1\"/>");
  }

  @Test
  void otherCalculationPropertiesAreKept() {
    XSSFWorkbook workbook = blank();
    formula(workbook, 0, "M2", "C2");
    Parts blank =
        Parts.of(Clinic.bytes(workbook))
            .replace(
                WORKBOOK, "</workbook>", "<calcPr calcId=\"191029\" iterate=\"1\"/></workbook>");

    assertThat(Parts.of(clinic.fill(blank.bytes()).bytes()).text(WORKBOOK))
        .contains("<calcPr calcId=\"191029\" iterate=\"1\" fullCalcOnLoad=\"1\"/>");
  }

  @Test
  void filledFormulasLeaveTheCalculationChain() {
    XSSFWorkbook workbook = blank();
    formula(workbook, 0, "C2", "1+1");
    formula(workbook, 0, "D3", "1+1");
    formula(workbook, 0, "M2", "2*2");
    byte[] blank =
        chained(workbook, "<c r=\"C2\" i=\"1\"/><c r=\"D3\"/><c r=\"M2\"/><c r=\"C2\" i=\"2\"/>");

    Parts filled = Parts.of(clinic.fill(blank, FormulasTest::overwriting).bytes());

    assertThat(filled.text("xl/calcChain.xml"))
        .contains("<c r=\"M2\" i=\"1\"/><c r=\"C2\" i=\"2\"/></calcChain>")
        .doesNotContain("D3");
  }

  @Test
  void aChainWithoutCellsGoesWithAllThatPointsToIt() {
    XSSFWorkbook workbook = blank();
    formula(workbook, 0, "C2", "1+1");
    byte[] blank = chained(workbook, "<c r=\"C2\" i=\"1\"/>");

    Filled copy = clinic.fill(blank, FormulasTest::overwriting);
    Parts filled = Parts.of(copy.bytes());

    assertThat(filled.has("xl/calcChain.xml")).isFalse();
    assertThat(filled.text("[Content_Types].xml")).doesNotContain("calcChain");
    assertThat(filled.text("xl/_rels/workbook.xml.rels")).doesNotContain("calcChain");
    assertThat(copy.workbook().getSheetAt(0).getRow(1).getCell(2).getCellType())
        .isEqualTo(CellType.NUMERIC);
  }

  @Test
  void aChainStaysWhereNoFormulaIsLost() {
    XSSFWorkbook workbook = blank();
    formula(workbook, 0, "M2", "C2");
    Parts blank = Parts.of(chained(workbook, "<c r=\"M2\" i=\"1\"/>"));

    assertThat(Parts.of(clinic.fill(blank.bytes()).bytes()).text("xl/calcChain.xml"))
        .isEqualTo(blank.text("xl/calcChain.xml"));
  }

  @Test
  void whoSharesAFormulaKeepsItWhereItsTextIsFilled() {
    Parts blank =
        Parts.of(Clinic.bytes(Clinic.blank(Clinic.MEASUREMENTS, 0, Clinic.PUPILS - 1, 1)));
    shared(blank, 2, "<f t=\"shared\" ref=\"C2:C4\" si=\"0\">IF($B2=\"\",1,\"\")</f><v></v>");
    shared(blank, 3, "<f t=\"shared\" si=\"0\"/><v></v>");
    shared(blank, 4, "<f t=\"shared\" si=\"0\"/><v></v>");

    XSSFWorkbook filled = clinic.fill(blank.bytes()).workbook();

    Sheet sheet = filled.getSheetAt(0);
    assertThat(sheet.getRow(1).getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
    assertThat(sheet.getRow(2).getCell(2).getCellFormula()).isEqualTo("IF($B3=\"\",1,\"\")");
    assertThat(sheet.getRow(3).getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
  }

  @Test
  void sharedFormulasOverFilledCellsLoseTheirResultsEach() {
    Parts blank =
        Parts.of(Clinic.bytes(Clinic.blank(Clinic.MEASUREMENTS, 0, Clinic.PUPILS - 1, 1)));
    String master = "<f t=\"shared\" ref=\"M2:M4\" si=\"3\">C2*2</f><v>0</v>";
    String other = "<f t=\"shared\" si=\"3\"/><v>0</v>";
    free(blank, 2, master);
    free(blank, 3, other);
    free(blank, 4, other);

    String sheet = Parts.of(clinic.fill(blank.bytes()).bytes()).text(SHEET);

    assertThat(sheet)
        .contains("<c r=\"M2\"><f t=\"shared\" ref=\"M2:M4\" si=\"3\">C2*2</f></c>")
        .contains("<c r=\"M3\"><f t=\"shared\" si=\"3\"/><v>0</v></c>")
        .contains("<c r=\"M4\"><f t=\"shared\" si=\"3\"/></c>");
  }

  @Test
  void anArrayFormulaOverFilledCellsLosesAllItsResults() {
    XSSFWorkbook workbook = blank();
    workbook.getSheetAt(0).setArrayFormula("C2:C4*2", CellRangeAddress.valueOf("M2:M4"));
    for (int row = 1; row <= 3; row++) {
      ((XSSFCell) workbook.getSheetAt(0).getRow(row).getCell(12)).getCTCell().setV("0");
    }
    formula(workbook, 0, "N4", "M4");

    XSSFWorkbook filled = clinic.fill(workbook).workbook();

    for (String cell : List.of("M2", "M3", "M4", "N4")) {
      assertThat(stored(filled, 0, cell)).as(cell).isNull();
    }
  }

  @Test
  void aTypeGoesWithItsResult() {
    Parts blank = Parts.of(Clinic.bytes(blank()));
    blank.replace(
        SHEET,
        "</row><row r=\"3\"",
        "<c r=\"M2\" s=\"0\" t=\"str\"><f>IF(C2=&quot;&quot;,&quot;未检&quot;,1)</f><v>未检</v></c>"
            + "</row><row r=\"3\"");

    assertThat(Parts.of(clinic.fill(blank.bytes()).bytes()).text(SHEET))
        .contains("<c r=\"M2\" s=\"0\"><f>IF(C2=&quot;&quot;,&quot;未检&quot;,1)</f></c>");
  }

  @Test
  void aChainOfFormulasHoweverLongIsFollowedOrGivenUp() {
    StringBuilder chain = new StringBuilder();
    for (int i = 12; i < 3_000; i++) {
      String next = i == 2_999 ? "C2" : CellReference.convertNumToColString(i + 1) + "2";
      chain
          .append("<c r=\"")
          .append(CellReference.convertNumToColString(i))
          .append("2\"><f>")
          .append(next)
          .append("</f><v>7</v></c>");
    }
    Parts blank = Parts.of(Clinic.bytes(blank()));
    append(blank, 2, chain.toString());

    assertThat(Parts.of(clinic.fill(blank.bytes()).bytes()).text(SHEET))
        .doesNotContain("</f><v>7</v>");
  }

  @Test
  void aCircleOfFormulasIsNotBelieved() {
    XSSFWorkbook blank = blank();
    formula(blank, 0, "M2", "N2");
    formula(blank, 0, "N2", "M2");

    assertThat(stored(clinic.fill(blank).workbook(), 0, "M2")).isNull();
  }

  @Test
  void whatAnotherWorkbookGivesStays() {
    XSSFWorkbook blank = blank();
    formula(blank, 0, "M2", "1");
    Parts parts =
        Parts.of(Clinic.bytes(blank)).replace(SHEET, "<f>1</f>", "<f>'[1]视力数据'!C2+B2</f>");

    assertThat(stored(clinic.fill(parts.bytes()).workbook(), 0, "M2")).isEqualTo("7");
  }

  @Test
  void aFormulaThatNobodyCouldReadIsNotBelieved() {
    XSSFWorkbook blank = blank();
    formula(blank, 0, "M2", "1");
    formula(blank, 0, "N2", "1");
    Parts parts =
        Parts.of(Clinic.bytes(blank))
            .replace(SHEET, "<c r=\"M2\" s=\"0\"><f>1</f>", "<c r=\"M2\" s=\"0\"><f>表1[视力]</f>")
            .replace(
                SHEET,
                "<c r=\"N2\" s=\"0\"><f>1</f>",
                "<c r=\"N2\" s=\"0\"><f>" + "1+".repeat(5_000) + "1</f>");

    String sheet = Parts.of(clinic.fill(parts.bytes()).bytes()).text(SHEET);

    assertThat(sheet).doesNotContain("</f><v>7</v>");
  }

  private static VisionExport.Builder overwriting(VisionExport.Builder builder) {
    return builder.existing(VisionExport.ExistingValues.OVERWRITE);
  }

  private static void shared(Parts blank, int row, String content) {
    append(blank, row, "<c r=\"C" + row + "\" t=\"str\">" + content + "</c>");
  }

  private static void free(Parts blank, int row, String content) {
    append(blank, row, "<c r=\"M" + row + "\">" + content + "</c>");
  }

  private static void append(Parts blank, int row, String cell) {
    String sheet = blank.text(SHEET);
    int end = sheet.indexOf("</row>", sheet.indexOf("<row r=\"" + row + "\""));
    blank.with(SHEET, sheet.substring(0, end) + cell + sheet.substring(end));
  }

  private static byte[] chained(XSSFWorkbook workbook, String cells) {
    return Parts.of(Clinic.bytes(workbook))
        .with(
            "xl/calcChain.xml",
            "<calcChain xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + cells
                + "</calcChain>")
        .replace(
            "[Content_Types].xml",
            "</Types>",
            "<Override PartName=\"/xl/calcChain.xml\" ContentType=\"application/vnd.openxmlformats"
                + "-officedocument.spreadsheetml.calcChain+xml\"/></Types>")
        .replace(
            "xl/_rels/workbook.xml.rels",
            "</Relationships>",
            "<Relationship Id=\"rId77\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
                + "2006/relationships/calcChain\" Target=\"calcChain.xml\"/></Relationships>")
        .bytes();
  }
}
