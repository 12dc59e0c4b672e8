package io.github.visiontemplate.poi.internal.sheet;

import static io.github.visiontemplate.poi.internal.sheet.Sheets.sheet;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.Row;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellOriginsTest {

  /** Returns a letter a column and a sign a row: - entered, f formula, v volatile. */
  private static List<String> origins(String rows) {
    List<String> origins = new ArrayList<>();
    byte[] part = sheet(rows).getBytes(UTF_8);
    try (SheetReader reader =
        new SheetReader(new ByteArrayInputStream(part), TestContext.of(), 64)) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        StringBuilder letters = new StringBuilder(row.hasFormulas() ? "" : "none ");
        for (int column = 0; column < row.width(); column++) {
          letters.append("-fv".charAt(row.origin(column).ordinal()));
        }
        origins.add(letters.toString());
      }
    }
    return origins;
  }

  private static String origin(String formula) {
    return origins("<row r='1'><c r='A1'><f>" + formula + "</f><v>1</v></c></row>").get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TODAY()",
        "today()",
        "INT(NOW())",
        "IF(A2=\"\",\"\",TODAY ())",
        "IF(A2=&quot;x&quot;,1,Now())",
        "_xlfn.TODAY()",
        "1+_XLFN._xlws.NOW( )",
        "RANDBETWEEN(46000,46280)",
        "'一班 (1)'!B3+TODAY()",
        "<![CDATA[TODAY()]]>"
      })
  void aFormulaThatChangesByItselfIsVolatile(String formula) {
    assertThat(origin(formula)).isEqualTo("v");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DATE(2026,9,15)",
        "MYTODAY()",
        "其他NOW()",
        "OTHER.NOW()",
        "TODAY",
        "NOW+1",
        "IF(A2=\"TODAY()\",1,2)",
        "\"&quot;&quot;NOW()\"",
        "'NOW()'!A1",
        "NOWA()",
        "()",
        "A1"
      })
  void anotherFormulaIsNot(String formula) {
    assertThat(origin(formula)).isEqualTo("f");
  }

  @Test
  void aSharedFormulaIsVolatileWhereItsFirstCellIs() {
    assertThat(
            origins(
                "<row r='1'><c r='A1'><f t='shared' si='0' ref='A1:A3'>TODAY()</f><v>1</v></c>"
                    + "<c r='B1'><f t='shared' si='1' ref='B1:B3'>A1+1</f><v>1</v></c><c r='C1'><v>1</v></c></row>"
                    + "<row r='2'><c r='A2'><f t='shared' si='0'/><v>1</v></c><c r='B2'><f t='shared' si='1'/><v>1</v></c></row>"
                    + "<row r='3'><c r='A3'><f t='shared' si='0'></f><v>1</v></c><c r='B3'><f si='99999999' t='shared'/></c></row>"
                    + "<row r='4'><c r='A4'><v>1</v></c></row>"))
        .containsExactly("vf-", "vf", "vf", "none -");
  }

  @Test
  void theCellsOfAnArrayFormulaComeFromIt() {
    assertThat(
            origins(
                "<row r='1'><c r='A1'><f t='array' ref='A1:B2'>NOW()+{1,2}</f><v>1</v></c><c r='B1'><v>1</v></c>"
                    + "<c r='C1'><f t='array' ref='C1:C2'>ROW()</f><v>1</v></c></row>"
                    + "<row r='2'><c r='A2'><v>1</v></c><c r='B2'><v>1</v></c><c r='C2'><v>2</v></c><c r='D2'><v>2</v></c></row>"
                    + "<row r='3'><c r='A3'><v>1</v></c></row>"))
        .containsExactly("vvf", "vvf-", "none -");
  }

  @Test
  void aBrokenReferenceOfAnArrayIsPassedOver() {
    assertThat(
            origins(
                "<row r='1'><c r='A1'><f t='array' ref='A'>ROW()</f><v>1</v></c><c r='B1'><f t='array'/></c></row>"))
        .containsExactly("ff");
  }

  @ParameterizedTest
  @CsvSource({
    "46265.66666666667, 16:00:00",
    "46265.6666666667, 16:00:00",
    "46265.6667, 16:00:03",
    "46265.99950231481, 23:59:17",
    "46265.9999999999, 23:59:59",
    "46265.5, 12:00:00",
    "46265, 00:00:00"
  })
  void aDateHasItsTime(String serial, LocalTime time) {
    assertThat(Sheets.cell("<c s='1'><v>" + serial + "</v></c>"))
        .isEqualTo(new Cell.Date(LocalDate.of(2026, 8, 31), time));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-31T16:00:00Z, 16:00:00",
    "2026-08-31T16:00:00.000Z, 16:00:00",
    "2026-08-31T16:00, 16:00:00",
    "2026-08-31T23:59:17+08:00, 23:59:17",
    "2026-08-31, 00:00:00",
    "2026-08-31T99:99:99, 23:59:59"
  })
  void anIsoDateHasTheTimeThatItTells(String iso, LocalTime time) {
    assertThat(Sheets.cell("<c t='d'><v>" + iso + "</v></c>"))
        .isEqualTo(new Cell.Date(LocalDate.of(2026, 8, 31), time));
  }

  @Test
  void aCellThatTheFileDoesNotHaveIsEntered() {
    byte[] part = sheet("<row r='1'><c r='B1'><f>A1</f></c></row>").getBytes(UTF_8);
    try (SheetReader reader = new SheetReader(new ByteArrayInputStream(part), TestContext.of())) {
      Row row = requireNonNull(reader.next());
      assertThat(row.origin(0)).isEqualTo(Cell.Origin.ENTERED);
      assertThat(row.origin(1)).isEqualTo(Cell.Origin.FORMULA);
      assertThat(row.origin(2)).isEqualTo(Cell.Origin.ENTERED);
    }
  }
}
