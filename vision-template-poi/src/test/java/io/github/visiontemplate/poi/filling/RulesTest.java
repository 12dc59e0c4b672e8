package io.github.visiontemplate.poi.filling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.model.Eye;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.poi.filling.Clinic.Filled;
import io.github.visiontemplate.schema.Field;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A filled copy holds only what the template's own lists and merged cells allow. */
class RulesTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final int LENSES = 2 + Clinic.MEASUREMENTS.indexOf(Field.ORTHOKERATOLOGY);

  private final VisionScreening worn = worn(Clinic.screening(0), true);
  private final VisionScreening notWorn = worn(Clinic.screening(1), false);
  private final Clinic clinic = Clinic.of(worn, notWorn);

  private static VisionScreening worn(VisionScreening screening, boolean worn) {
    return new VisionScreening(
        screening.examDate(), screening.eye(Eye.RIGHT), screening.eye(Eye.LEFT), worn);
  }

  private static XSSFWorkbook blank() {
    XSSFWorkbook workbook = Clinic.blank(Clinic.MEASUREMENTS, 0, 1);
    Sheet words = workbook.createSheet("字 典");
    words.createRow(0).createCell(3).setCellValue("1.是");
    words.createRow(1).createCell(3).setCellValue("2.否");
    words.createRow(2);
    words.createRow(3).createCell(3).setCellValue("3.不详");
    workbook.setSheetHidden(1, true);
    return workbook;
  }

  private static void list(XSSFWorkbook workbook, String formula) {
    Sheet sheet = workbook.getSheetAt(0);
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidationConstraint list =
        formula.startsWith("\"")
            ? helper.createExplicitListConstraint(
                formula.substring(1, formula.length() - 1).split(","))
            : helper.createFormulaListConstraint(formula);
    DataValidation rule =
        helper.createValidation(list, new CellRangeAddressList(1, 50, LENSES, LENSES));
    sheet.addValidationData(rule);
  }

  private List<String> lenses(XSSFWorkbook blank) {
    return lenses(clinic.fill(blank));
  }

  private static List<String> lenses(Filled filled) {
    Sheet sheet = filled.workbook().getSheetAt(0);
    return List.of(
        sheet.getRow(1).getCell(LENSES).toString(), sheet.getRow(2).getCell(LENSES).toString());
  }

  @Test
  void aListIsWrittenOutOrNamedByARangeOrAName() {
    XSSFWorkbook explicit = blank();
    list(explicit, "\"1,0\"");
    assertThat(lenses(explicit)).containsExactly("1.0", "0.0");

    for (String formula : List.of("'字 典'!$D$1:$D$4", "'字 典'!$D:$D", "选项", "间接")) {
      XSSFWorkbook named = blank();
      named.createName().setNameName("选项");
      named.getName("选项").setRefersToFormula("'字 典'!$D$1:$D$4");
      named.createName().setNameName("间接");
      named.getName("间接").setRefersToFormula("'字 典'!$D$1:$D$2");
      list(named, formula);
      assertThat(lenses(named)).as(formula).containsExactly("1.是", "2.否");
    }
  }

  @Test
  void aListMayStandOnTheSheetItself() {
    XSSFWorkbook workbook = blank();
    workbook.getSheetAt(0).getRow(1).createCell(20).setCellValue("有");
    workbook.getSheetAt(0).getRow(2).createCell(20).setCellValue("无");
    list(workbook, "$U$2:$U$3");

    assertThat(lenses(workbook)).containsExactly("有", "无");
  }

  @Test
  void whatALongerFormulaListsIsNotKnownAndChangesNothing() {
    for (String formula : List.of("INDIRECT(\"A\"&1)", "OFFSET(A1,0,0,2)", "没有", "没有!$A$1")) {
      XSSFWorkbook workbook = blank();
      list(workbook, formula);
      assertThat(lenses(workbook)).as(formula).containsExactly("是", "否");
    }
  }

  @Test
  void listsOfLaterVersionsStandInAnExtension() {
    Parts blank = Parts.of(Clinic.bytes(blank()));
    blank.replace(
        SHEET,
        "</worksheet>",
        "<extLst><ext xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
            + " uri=\"{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}\"><x14:dataValidations"
            + " xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\" count=\"2\">"
            + "<x14:dataValidation type=\"whole\"><x14:formula1><xm:f>1</xm:f></x14:formula1>"
            + "<xm:sqref>C2:C3</xm:sqref></x14:dataValidation>"
            + "<x14:dataValidation type=\"list\"><x14:formula1><xm:f>'字 典'!$D$1:$D$2</xm:f>"
            + "</x14:formula1><xm:sqref>A1 K2:K9</xm:sqref></x14:dataValidation>"
            + "</x14:dataValidations></ext></extLst></worksheet>");

    assertThat(lenses(clinic.fill(blank.bytes()))).containsExactly("1.是", "2.否");
  }

  @Test
  void aListForWholeColumnsCounts() {
    Parts blank = Parts.of(Clinic.bytes(blank()));
    blank.replace(
        SHEET,
        "<pageMargins",
        "<dataValidations count=\"1\"><dataValidation type=\"list\" sqref=\"K:K\">"
            + "<formula1>\"1.是,2.否\"</formula1></dataValidation></dataValidations><pageMargins");

    assertThat(lenses(clinic.fill(blank.bytes()))).containsExactly("1.是", "2.否");
  }

  @Test
  void textCellsGetTheEntryAsText() {
    XSSFWorkbook workbook = blank();
    list(workbook, "\"1,0\"");
    for (int row = 1; row <= 2; row++) {
      CellStyle text = workbook.createCellStyle();
      text.setDataFormat(workbook.createDataFormat().getFormat("@"));
      workbook.getSheetAt(0).getRow(row).createCell(LENSES).setCellStyle(text);
    }

    assertThat(lenses(workbook)).containsExactly("1", "0");
  }

  @Test
  void nothingIsWrittenUnderAMergedCell() {
    XSSFWorkbook workbook = blank();
    workbook.getSheetAt(0).getRow(1).createCell(2).setCellValue("休学");
    workbook.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 1, 2, LENSES));

    Filled filled = clinic.fill(workbook);

    Row row = filled.workbook().getSheetAt(0).getRow(1);
    assertThat(row.getCell(2).getStringCellValue()).isEqualTo("休学");
    assertThat(row.getLastCellNum()).isEqualTo((short) 3);
    assertThat(filled.cellIssues()).containsExactly("WARNING CELL_CONFLICT at C2");
    assertThat(filled.workbook().getSheetAt(0).getRow(2).getCell(LENSES)).isNotNull();
  }

  @Test
  void anArrayFormulaOverMeasurementsStays() {
    XSSFWorkbook workbook = blank();
    workbook
        .getSheetAt(0)
        .setArrayFormula("IF(B2:B3=\"\",\"\",\"\")", CellRangeAddress.valueOf("C2:C3"));

    Filled filled = clinic.fill(workbook);

    Sheet sheet = filled.workbook().getSheetAt(0);
    assertThat(sheet.getRow(2).getCell(2).isPartOfArrayFormulaGroup()).isTrue();
    assertThat(filled.cellIssues())
        .containsExactly("WARNING CELL_CONFLICT at C2", "WARNING CELL_CONFLICT at C3");
  }

  @Test
  void anArrayFormulaOfOneCellIsFilled() {
    XSSFWorkbook workbook = blank();
    workbook.getSheetAt(0).setArrayFormula("IF(B2=\"\",\"\",\"\")", CellRangeAddress.valueOf("C2"));
    Parts parts = Parts.of(Clinic.bytes(workbook));
    parts.with(
        SHEET,
        parts
            .text(SHEET)
            .replaceAll(
                "<c r=\"C2\"[^>]*>(<f[^>]*>[^<]*</f>)</c>", "<c r=\"C2\" t=\"str\">$1<v></v></c>"));

    Filled filled = clinic.fill(parts.bytes());

    assertThat(filled.cellIssues()).isEmpty();
    assertThat(filled.workbook().getSheetAt(0).getRow(1).getCell(2).isPartOfArrayFormulaGroup())
        .isFalse();
  }
}
