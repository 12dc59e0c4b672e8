package io.github.visiontemplate.poi.internal.sheet;

import static io.github.visiontemplate.poi.internal.sheet.Sheets.cell;
import static io.github.visiontemplate.poi.internal.sheet.Sheets.read;
import static io.github.visiontemplate.poi.internal.sheet.Sheets.row;
import static io.github.visiontemplate.poi.internal.sheet.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.table.Cell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

  private static Cell text(String value) {
    return new Cell.Text(value);
  }

  private static Cell number(double value) {
    return new Cell.Numeric(value);
  }

  private static Cell date(String iso) {
    return new Cell.Date(LocalDate.parse(iso));
  }

  @Test
  void aNumberKnowsHowManyDecimalsItsFormatShows() {
    assertThat(cell("<c s='3'><v>4.60206</v></c>")).isEqualTo(new Cell.Numeric(4.60206, 1));
    assertThat(cell("<c s='3'><v> 4.60206</v></c>")).isEqualTo(new Cell.Numeric(4.60206, 1));
    assertThat(cell("<c><v>4.60206</v></c>")).isEqualTo(new Cell.Numeric(4.60206, -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<v>1</v>", "<v> 1\n</v>", "<v>&#49;</v>", "<v><!-- x -->1</v>"})
  void aSharedStringIsFoundByItsIndex(String value) {
    assertThat(cell("<c t=\"s\">" + value + "</c>")).isEqualTo(text("one"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c/>",
        "<c s='1'/>",
        "<c t=\"s\"/>",
        "<c><v/></c>",
        "<c><v> </v></c>",
        "<c t='b'><v/></c>"
      })
  void aCellWithoutAValueIsBlank(String cell) {
    assertThat(cell(cell)).isEqualTo(Cell.blank());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c t='s'><v>0</v></c>",
        "<c t='str'><f>A1</f><v></v></c>",
        "<c t='inlineStr'><is><t/></is></c>",
        "<c t='inlineStr'><is/></c>"
      })
  void anEmptyTextIsBlank(String cell) {
    assertThat(cell(cell, TestContext.of(""))).isEqualTo(Cell.blank());
  }

  @Test
  void theRunsOfAnInlineStringAreOneTextWithoutPhoneticHints() {
    assertThat(
            cell(
                "<c t='inlineStr'><is><r><rPr><b/></rPr><t xml:space='preserve'>视 </t></r><r><t>力</t></r>"
                    + "<rPh sb='0' eb='1'><t>シ</t></rPh><phoneticPr fontId='1'/></is></c>"))
        .isEqualTo(text("视 力"));
  }

  @Test
  void textStandsAsItIsWithReferencesLiteralSectionsAndComments() {
    assertThat(
            cell(
                "<c t='inlineStr'><is><t> a&lt;&gt;&amp;&quot;&apos;&#65;&#x4E2D;<!-- <t>no</t> --><![CDATA[<&amp;>]]>"
                    + "<?pi t?>z </t></is></c>"))
        .isEqualTo(text(" a<>&\"'A中<&amp;>z "));
  }

  @Test
  void lineEndsAreLineFeedsUnlessReferredTo() {
    assertThat(cell("<c t='str'><v>a\r\nb\rc&#13;d<![CDATA[\r\n]]></v></c>"))
        .isEqualTo(text("a\nb\nc\rd\n"));
  }

  @Test
  void escapesOfSpreadsheetsAreDecodedInTextThatStandsInTheCell() {
    assertThat(cell("<c t='str'><v>a_x000D_b_x005F_x0041_</v></c>")).isEqualTo(text("a\rb_x0041_"));
    assertThat(cell("<c t='inlineStr'><is><t>_x4e2D_</t></is></c>")).isEqualTo(text("中"));
    assertThat(cell("<c t='s'><v>0</v></c>", TestContext.of("_x0041_"))).isEqualTo(text("_x0041_"));
  }

  @ParameterizedTest
  @CsvSource({"1,true", "0,false", "true,true", "false,false", "' 1 ',true"})
  void truthValuesComeInTwoNotations(String value, boolean expected) {
    assertThat(cell("<c t='b'><v>" + value + "</v></c>")).isEqualTo(new Cell.Bool(expected));
  }

  @Test
  void anErrorValueIsGivenAsItIsShown() {
    assertThat(cell("<c t='e'><f>1/0</f><v>#DIV/0!</v></c>")).isEqualTo(new Cell.Failed("#DIV/0!"));
    assertThat(cell("<c t='b'><v>maybe</v></c>")).isEqualTo(new Cell.Failed("maybe"));
  }

  @ParameterizedTest
  @CsvSource({
    "4.8,4.8",
    "' 4.8 ',4.8",
    "-1.25,-1.25",
    "4.5999999999999996,4.5999999999999996",
    "1.1E+17,1.1e17",
    "2e-3,0.002",
    ".5,0.5",
    "5.,5",
    "+7,7",
    "&#52;.8,4.8",
    "4<!-- -->.8,4.8",
    "00042,42",
    "123456789012345678,123456789012345678"
  })
  void numbersAreReadExactly(String value, double expected) {
    assertThat(cell("<c><v>" + value + "</v></c>")).isEqualTo(number(expected));
    assertThat(cell("<c t='n'><v>" + value + "</v></c>")).isEqualTo(number(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN", "INF", "abc", "4.8d", "0x10", "4,8", "4.8.1", "-", "1e", "e5", "1e400", "４.８"
      })
  void whatIsNoNumberIsReportedAsItStands(String value) {
    assertThat(cell("<c><v>" + value + "</v></c>")).isEqualTo(new Cell.Failed(value));
  }

  @ParameterizedTest
  @CsvSource({
    "1,1900-01-01",
    "59,1900-02-28",
    "61,1900-03-01",
    "45941,2025-10-11",
    "45941.99999,2025-10-11",
    "2958465,9999-12-31"
  })
  void aSerialNumberOfADateFormatIsADay(String serial, String day) {
    assertThat(cell("<c s='1'><v>" + serial + "</v></c>"))
        .extracting(cell -> ((Cell.Date) cell).value())
        .isEqualTo(LocalDate.parse(day));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 60, 60.5, -1, 2958466})
  void aSerialNumberThatIsNoDayStaysANumber(double serial) {
    assertThat(cell("<c s='1'><v>" + serial + "</v></c>")).isEqualTo(number(serial));
  }

  @Test
  void daysMayCountFrom1904() {
    TestContext context = TestContext.from1904();
    assertThat(cell("<c s='1'><v>0</v></c>", context)).isEqualTo(date("1904-01-01"));
    assertThat(cell("<c s='1'><v>44479</v></c>", context)).isEqualTo(date("2025-10-11"));
    assertThat(cell("<c s='1'><v>2957003</v></c>", context)).isEqualTo(date("9999-12-31"));
    assertThat(cell("<c s='1'><v>2957004</v></c>", context)).isEqualTo(number(2957004));
    assertThat(cell("<c s='1'><v>-1</v></c>", context)).isEqualTo(number(-1));
  }

  @Test
  void withoutADateFormatASerialNumberIsANumber() {
    assertThat(cell("<c s='2'><v>45941</v></c>")).isEqualTo(number(45941));
    assertThat(cell("<c><v>45941</v></c>")).isEqualTo(number(45941));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-10-11",
        "2025-10-11T08:30:00",
        "2025-10-11T08:30:00.123Z",
        "2025-10-11T08:30+08:00",
        " 2025-10-11\n"
      })
  void isoDatesAreDays(String value) {
    assertThat(cell("<c t='d'><v>" + value + "</v></c>"))
        .extracting(cell -> ((Cell.Date) cell).value())
        .isEqualTo(LocalDate.of(2025, 10, 11));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10:10:10", "2025-13-45", "2025-10", "2025-10-11 08:30"})
  void whatHasNoDateInItIsText(String value) {
    assertThat(cell("<c t='d'><v>" + value + "</v></c>")).isEqualTo(text(value));
  }

  @Test
  void aFormulaCountsWithItsCachedValue() {
    assertThat(cell("<c><f>1+1</f><v>2</v></c>")).isEqualTo(number(2));
    assertThat(cell("<c><v>2</v><f t='shared' si='0'/></c>")).isEqualTo(number(2));
    assertThat(cell("<c t='str'><f t='array' ref='A1'>\"x\"</f><v>x</v></c>")).isEqualTo(text("x"));
    assertThat(cell("<c s='1'><f>TODAY()</f><v>45941</v></c>")).isEqualTo(date("2025-10-11"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c><f>1+1</f></c>",
        "<c><f>1+1</f><v/></c>",
        "<c><f t='shared' si='0'/><v></v></c>",
        "<c t='b'><f>A1</f><v/></c>",
        "<c t='str'><f>A1</f></c>",
        "<c t='inlineStr'><f>A1</f></c>"
      })
  void aFormulaWithoutAValueIsNeverABlank(String cell) {
    assertThat(cell(cell)).isEqualTo(new Cell.FormulaWithoutValue());
  }

  @Test
  void rowsAndCellsWithoutAReferenceCountOn() {
    assertThat(
            read(
                sheet(
                    "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row r='5'><c><v>4</v></c><c r='D5'><v>5</v></c>"
                        + "<c><v>6</v></c></row><row><c r='B6'><v>7</v></c></row>")))
        .isEqualTo(
            Map.of(
                1, Map.of(0, number(1), 2, number(3)),
                2, Map.of(),
                5, Map.of(0, number(4), 3, number(5), 4, number(6)),
                6, Map.of(1, number(7))));
  }

  @Test
  void cellsOutOfOrderAreReadAtTheirPlaces() {
    assertThat(read(row("<c r='C1'><v>3</v></c><c r='A1'><v>1</v></c><c><v>2</v></c>")))
        .isEqualTo(Map.of(1, Map.of(0, number(1), 1, number(2), 2, number(3))));
  }

  @Test
  void hiddenAndEmptyRowsAreRows() {
    assertThat(
            read(
                sheet(
                    "<row r='1' hidden='1'><c><v>1</v></c></row><row r='3' s='2' customFormat='1'/>")))
        .isEqualTo(Map.of(1, Map.of(0, number(1)), 3, Map.of()));
  }

  @Test
  void aRowReachesToItsLastCellAndIsBlankBeyond() {
    SheetReader reader =
        new SheetReader(
            new ByteArrayInputStream(row("<c r='B1'/>").getBytes(StandardCharsets.UTF_8)),
            TestContext.of());
    var row = reader.next();
    assertThat(row.width()).isEqualTo(2);
    assertThat(List.of(row.cell(0), row.cell(1), row.cell(2), row.cell(99)))
        .containsOnly(Cell.blank());
  }

  @Test
  void aSheetMayHaveNoRows() {
    assertThat(read(sheet(""))).isEmpty();
    assertThat(read("<worksheet xmlns='" + Sheets.MAIN + "'><sheetData/></worksheet>")).isEmpty();
    assertThat(read("<worksheet xmlns='" + Sheets.MAIN + "'/>")).isEmpty();
  }

  @Test
  void closingTheReaderClosesTheStream() {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream stream =
        new ByteArrayInputStream(new byte[0]) {
          @Override
          public void close() throws IOException {
            closed.set(true);
          }
        };
    new SheetReader(stream, TestContext.of()).close();
    assertThat(closed).isTrue();
  }
}
