package io.github.visiontemplate.poi.filling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.exporting.VisionExport.ExistingValues;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.table.CellPosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Excel's checkboxes are cells with a truth value and a style with a feature of its own. */
class CheckboxesTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final int COLUMN = 2 + Clinic.MEASUREMENTS.indexOf(Field.ORTHOKERATOLOGY);
  private static final String LETTER = CellPosition.columnLetters(COLUMN);

  /** The first pupil wears OK lenses, the second does not, of the third it is unknown. */
  private final Clinic clinic = Clinic.of(wearing(0, true), wearing(1, false), wearing(2, null));

  @Test
  void aCheckboxThatNobodyTickedIsFilled() {
    Clinic.Filled filled = clinic.fill(boxes(false));

    assertThat(cells(filled)).containsExactly("1", "0", "0");
    assertThat(filled.cellIssues()).isEmpty();
    assertThat(cells(clinic.fill(filled.bytes()))).containsExactly("1", "0", "0");
  }

  @Test
  void aTickStaysUnlessItIsToBeOverwritten() {
    Clinic.Filled kept = clinic.fill(boxes(true));
    Clinic.Filled overwritten =
        clinic.fill(boxes(true), builder -> builder.existing(ExistingValues.OVERWRITE));

    assertThat(cells(kept)).containsExactly("1", "1", "1");
    assertThat(kept.cellIssues())
        .containsExactly(
            "WARNING CELL_CONFLICT at " + LETTER + "3", "WARNING CELL_CONFLICT at " + LETTER + "4");
    assertThat(cells(overwritten)).containsExactly("1", "0", "1");
  }

  @Test
  void anEmptyCellWithACheckboxGetsATruthValueAndOthersGetWords() {
    XSSFWorkbook blank = Clinic.blank(Clinic.MEASUREMENTS, 0, 1);
    Row row = blank.getSheetAt(0).getRow(1);
    row.createCell(COLUMN).setCellStyle(blank.createCellStyle());
    String feature =
        "<extLst><ext xmlns:xfpb='http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag'"
            + " uri='{C7286773-470A-42A8-94C5-96B5CB345126}'><xfpb:xfComplement i='0'/></ext></extLst>";
    Parts parts = Parts.of(Clinic.bytes(blank));
    String styles = parts.text("xl/styles.xml");
    int end = styles.indexOf("/></cellXfs>");
    String boxed =
        styles.substring(0, end) + ">" + feature + "</xf>" + styles.substring(end + "/>".length());
    String sheet =
        Parts.of(clinic.fill(parts.with("xl/styles.xml", boxed).bytes()).bytes()).text(SHEET);

    assertThat(sheet).contains("<c r=\"" + LETTER + "2\" s=\"1\" t=\"b\"><v>1</v></c>");
    assertThat(sheet).contains("<c r=\"" + LETTER + "3\" t=\"inlineStr\"><is><t>否</t></is></c>");
  }

  @Test
  void aRowWithNothingButAnUntickedBoxIsNoPupil() {
    XSSFWorkbook blank = boxes(false);
    blank.getSheetAt(0).createRow(4).createCell(COLUMN).setCellValue(false);

    assertThat(clinic.fill(blank).report().rows().read()).isEqualTo(3);
  }

  private static VisionScreening wearing(int pupil, Boolean worn) {
    VisionScreening screening = Clinic.screening(pupil);
    return new VisionScreening(screening.examDate(), screening.right(), screening.left(), worn);
  }

  private static XSSFWorkbook boxes(boolean ticked) {
    XSSFWorkbook blank = Clinic.blank(Clinic.MEASUREMENTS, 0, 1, 2);
    for (int i = 1; i <= 3; i++) {
      blank.getSheetAt(0).getRow(i).createCell(COLUMN).setCellValue(ticked);
    }
    return blank;
  }

  private static List<String> cells(Clinic.Filled filled) {
    try (XSSFWorkbook copy = filled.workbook()) {
      return List.of(1, 2, 3).stream()
          .map(row -> copy.getSheetAt(0).getRow(row).getCell(COLUMN).getBooleanCellValue())
          .map(value -> value ? "1" : "0")
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
