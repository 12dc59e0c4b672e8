package io.github.visiontemplate.poi.filling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.model.Eye;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.poi.filling.Clinic.Filled;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.schema.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Each value goes below its header, whatever the order of the columns and the cells. */
class ColumnOrderTest {

  private static final int[] ROWS = {0, 1, 2, 3};

  private final Clinic clinic = Clinic.of();

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void anyOrderOfTheMeasurementsIsFilled(
      @ForAll("orders") List<Field> order, @ForAll Random random) {
    Filled filled = clinic.fill(blank(order, random));
    assertFilled(filled, order);
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
  void cellsMayStandInAnyOrderInTheirRow(
      @ForAll("orders") List<Field> order, @ForAll Random random) {
    byte[] ordered = Clinic.bytes(blank(order, random));
    String part = "xl/worksheets/sheet1.xml";
    Parts parts = Parts.of(ordered);
    assertFilled(clinic.fill(parts.with(part, shuffled(parts.text(part), random)).bytes()), order);
  }

  @Provide
  Arbitrary<List<Field>> orders() {
    return Arbitraries.shuffle(Clinic.MEASUREMENTS);
  }

  /** Each cell is not there, blank, or blank with a style. */
  private static XSSFWorkbook blank(List<Field> order, Random random) {
    XSSFWorkbook workbook = Clinic.blank(order, ROWS);
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
    for (int i = 1; i <= ROWS.length; i++) {
      Row row = workbook.getSheetAt(0).getRow(i);
      for (int column = 2; column < 2 + order.size(); column++) {
        int kind = random.nextInt(3);
        if (kind > 0) {
          Cell cell = row.createCell(column);
          cell.setCellStyle(kind == 1 ? cell.getCellStyle() : style);
        }
      }
    }
    return workbook;
  }

  private static String shuffled(String sheet, Random random) {
    return Pattern.compile("(<row [^>]*>)(.*?)(</row>)")
        .matcher(sheet)
        .replaceAll(
            row -> {
              List<String> cells =
                  Pattern.compile("<c [^>]*?(/>|>.*?</c>)")
                      .matcher(row.group(2))
                      .results()
                      .map(MatchResult::group)
                      .collect(Collectors.toCollection(ArrayList::new));
              Collections.shuffle(cells, random);
              return row.group(1) + String.join("", cells) + row.group(3);
            });
  }

  private static void assertFilled(Filled filled, List<Field> order) {
    assertThat(filled.report().status()).isEqualTo(FillReport.Status.FILLED);
    assertThat(filled.report().rows().filled()).isEqualTo(ROWS.length);
    for (int pupil : ROWS) {
      Row row = filled.workbook().getSheetAt(0).getRow(pupil + 1);
      for (int i = 0; i < order.size(); i++) {
        assertThat(shown(row.getCell(2 + i)))
            .as("pupil %s, %s", pupil, order.get(i))
            .isEqualTo(expected(Clinic.screening(pupil), order.get(i)));
      }
    }
  }

  private static Object shown(Cell cell) {
    return switch (cell == null ? CellType.BLANK : cell.getCellType()) {
      case NUMERIC -> cell.getNumericCellValue();
      case STRING -> cell.getStringCellValue();
      default -> "";
    };
  }

  static Object expected(VisionScreening screening, Field field) {
    return switch (field) {
      case RIGHT_ACUITY -> acuity(screening.eye(Eye.RIGHT).acuity());
      case LEFT_ACUITY -> acuity(screening.eye(Eye.LEFT).acuity());
      case ORTHOKERATOLOGY -> screening.orthokeratology() ? "是" : "否";
      default -> refraction(screening, field);
    };
  }

  private static double acuity(VisualAcuity acuity) {
    return acuity.isBelowChart() ? 0 : acuity.tenths() / 10.0;
  }

  private static Object refraction(VisionScreening screening, Field field) {
    EyeReading eye =
        field.name().startsWith("RIGHT") ? screening.eye(Eye.RIGHT) : screening.eye(Eye.LEFT);
    Refraction refraction = eye.refraction();
    if (refraction == null) {
      return "";
    }
    return switch (field) {
      case RIGHT_SPHERE, LEFT_SPHERE -> refraction.sphere().toBigDecimal().doubleValue();
      case RIGHT_CYLINDER, LEFT_CYLINDER -> refraction.cylinder().toBigDecimal().doubleValue();
      default -> refraction.axis() == null ? "" : refraction.axis().doubleValue();
    };
  }
}
