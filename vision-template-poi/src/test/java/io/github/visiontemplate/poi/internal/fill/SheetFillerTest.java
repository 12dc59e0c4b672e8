package io.github.visiontemplate.poi.internal.fill;

import static io.github.visiontemplate.poi.internal.sheet.Sheets.MAIN;
import static io.github.visiontemplate.poi.internal.sheet.Sheets.edits;
import static io.github.visiontemplate.poi.internal.sheet.Sheets.fill;
import static io.github.visiontemplate.poi.internal.sheet.Sheets.number;
import static io.github.visiontemplate.poi.internal.sheet.Sheets.read;
import static io.github.visiontemplate.poi.internal.sheet.Sheets.row;
import static io.github.visiontemplate.poi.internal.sheet.Sheets.sheet;
import static io.github.visiontemplate.poi.internal.sheet.Sheets.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.internal.sheet.RowScanner;
import io.github.visiontemplate.poi.internal.sheet.Sheets;
import io.github.visiontemplate.poi.internal.sheet.TestContext;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.CellEdit;
import io.github.visiontemplate.table.FillableTemplate.RowEditor;
import io.github.visiontemplate.table.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFillerTest {

  private static final TestContext CONTEXT = TestContext.of("zero", "one");

  private static String filledRow(String cells, CellEdit... edits) {
    return fill(row(cells), edits(edits), CONTEXT);
  }

  private static String filled(String rows, CellEdit... edits) {
    return fill(sheet(rows), edits(edits), CONTEXT);
  }

  @Test
  void withoutEditsTheBytesStayTheSame() {
    String xml =
        "\uFEFF<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\r\n<!-- a -->"
            + sheet("\n <row r='1' ><c\tr='A1'  t = \"s\"><v>0</v></c >\r\n</row><row/>")
            + "\n<?end?>\n";
    assertThat(fill(xml, rows -> List.of(), CONTEXT)).isEqualTo(xml);
  }

  @Test
  void aNumberReplacesContentTypeAndMetadataAndKeepsTheOtherAttributes() {
    assertThat(
            filledRow(
                "<c r='A1' t='s' s=\"3\" ph='1' cm='1' vm = '2'><f>B1</f><v>0</v></c><c r='B1'/>",
                number(1, 0, "4.80")))
        .isEqualTo(row("<c r='A1' s=\"3\" ph='1'><v>4.8</v></c><c r='B1'/>"));
    assertThat(filledRow("<c r='A1'/>", number(1, 0, "-1.25")))
        .isEqualTo(row("<c r='A1'><v>-1.25</v></c>"));
    assertThat(filledRow("<c t='n' />", number(1, 0, "1E+2"))).isEqualTo(row("<c><v>100</v></c>"));
    assertThat(filledRow("<c t\n=\n'n'\nx:t='1' xmlns:x='u'></c>", number(1, 0, "0.00")))
        .isEqualTo(row("<c\nx:t='1' xmlns:x='u'><v>0</v></c>"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.00, 0",
    "-0.5, -0.5",
    "-12.25, -12.25",
    "0.05, 0.05",
    "10.10, 10.1",
    "-100, -100",
    "999999.99, 999999.99",
    "1000000, 1000000",
    "-1000000.01, -1000000.01",
    "1E+3, 1000",
    "1E+7, 10000000",
    "4.250, 4.25",
    "-12.125, -12.125",
    "0.001, 0.001",
    "2.000, 2"
  })
  void aNumberIsWrittenWithoutZerosAtItsEnd(String decimal, String written) {
    assertThat(filledRow("<c r='A1'/>", number(1, 0, decimal)))
        .isEqualTo(row("<c r='A1'><v>" + written + "</v></c>"));
  }

  @Test
  void aTextBecomesAnInlineString() {
    assertThat(filledRow("<c r='A1' s='3' t='n'><v>1</v></c>", text(1, 0, "a<&>\"b")))
        .isEqualTo(row("<c r='A1' s='3' t=\"inlineStr\"><is><t>a&lt;&amp;&gt;\"b</t></is></c>"));
    assertThat(filledRow("<c/>", text(1, 0, " a")))
        .isEqualTo(row("<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> a</t></is></c>"));
    assertThat(filledRow("<c/>", text(1, 0, "=1+1")))
        .isEqualTo(row("<c t=\"inlineStr\"><is><t>=1+1</t></is></c>"));
  }

  @Test
  void aTextFormattedCellGetsTheNotationOfTheNumber() {
    assertThat(filledRow("<c r='A1' s='2'/>", number(1, 0, "4.80")))
        .isEqualTo(row("<c r='A1' s='2' t=\"inlineStr\"><is><t>4.80</t></is></c>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_x0041_",
        "_x0041_x0042_",
        "__x0041_",
        "_x0041\u0001",
        "_x004",
        "\r\n\t",
        "\u0000\uFFFF\uD842",
        "𠮷",
        "]]>",
        " \n",
        "_x0041_\u0001_x",
        "",
        "&amp;"
      })
  void aTextIsReadBackAsItWas(String text) {
    String filled = filledRow("<c/>", text(1, 0, text));
    assertThat(read(filled).get(1).getOrDefault(0, Cell.blank()).shown()).isEqualTo(text);
  }

  @Test
  void aMissingCellIsPutInTheOrderOfColumns() {
    assertThat(
            filledRow(
                "\n<c r='B1'/> <c r='D1'/>\n",
                number(1, 0, "1"),
                number(1, 2, "3"),
                number(1, 3, "4"),
                number(1, 4, "5"),
                number(1, 27, "6")))
        .isEqualTo(
            row(
                "\n<c r=\"A1\"><v>1</v></c><c r='B1'/> <c r=\"C1\"><v>3</v></c><c r='D1'><v>4</v></c>"
                    + "<c r=\"E1\"><v>5</v></c><c r=\"AB1\"><v>6</v></c>\n"));
  }

  @Test
  void aRowWithoutContentIsOpened() {
    assertThat(
            filled(
                "<row r='1' ht='20' /><row r='2'></row>",
                number(1, 1, "1"),
                number(1, 2, "2"),
                number(2, 0, "3")))
        .isEqualTo(
            sheet(
                "<row r='1' ht='20' ><c r=\"B1\"><v>1</v></c><c r=\"C1\"><v>2</v></c></row>"
                    + "<row r='2'><c r=\"A2\"><v>3</v></c></row>"));
  }

  @Test
  void aMissingCellTakesTheStyleOfItsRowOrElseOfItsColumn() {
    String columns =
        "<cols><col min='2' max='3' style='5'/><col min='4' max='4'/><col min='5' max='5' style='2'/></cols>";
    String xml =
        sheet(
                "<row r='1' s='7' customFormat='1'/><row r='2' s='7'/><row r='3' s='7' customFormat='false'/>")
            .replace("<sheetData>", columns + "<sheetData>");
    String filled =
        fill(
            xml,
            edits(
                number(1, 1, "1"),
                number(2, 0, "2"),
                number(2, 2, "3"),
                number(2, 3, "4"),
                number(2, 4, "5.0"),
                number(3, 1, "6")),
            CONTEXT);
    assertThat(filled)
        .contains("<row r='1' s='7' customFormat='1'><c r=\"B1\" s=\"7\"><v>1</v></c></row>")
        .contains(
            "<row r='2' s='7'><c r=\"A2\"><v>2</v></c><c r=\"C2\" s=\"5\"><v>3</v></c><c r=\"D2\"><v>4</v></c>"
                + "<c r=\"E2\" s=\"2\" t=\"inlineStr\"><is><t>5.0</t></is></c></row>")
        .contains("<c r=\"B3\" s=\"5\"><v>6</v></c>");
  }

  @Test
  void whereCellsCountOnBlankOnesFillTheGap() {
    assertThat(
            filled(
                "<row><c/><c><v>2</v></c></row>",
                number(1, 1, "1"),
                number(1, 3, "4"),
                number(1, 4, "5"),
                number(1, 6, "7")))
        .isEqualTo(
            sheet(
                "<row><c/><c><v>1</v></c><c/><c><v>4</v></c><c><v>5</v></c><c/><c><v>7</v></c></row>"));
    assertThat(
            filled("<row><c r='B1'/><c/><c r='F1'/></row>", number(1, 0, "1"), number(1, 4, "5")))
        .isEqualTo(
            sheet(
                "<row><c r=\"A1\"><v>1</v></c><c r='B1'/><c/><c/><c><v>5</v></c><c r='F1'/></row>"));
  }

  @Test
  void cellsOutOfOrderAreFilledAtTheirPlaces() {
    String filled =
        filledRow(
            "<c r='E1'/><c r='A1'/><c/>",
            number(1, 0, "1"),
            number(1, 2, "3"),
            number(1, 4, "5"),
            number(1, 5, "6"));
    assertThat(filled)
        .isEqualTo(
            row(
                "<c r=\"C1\"><v>3</v></c><c r='E1'><v>5</v></c><c r='A1'><v>1</v></c><c/><c r=\"F1\"><v>6</v></c>"));
    assertThat(read(filled).get(1).keySet()).containsExactly(0, 2, 4, 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "x14", "a.-_b", "表"})
  void newElementsTakeThePrefixOfTheirRow(String prefix) {
    String xml =
        "<x:worksheet xmlns:x='"
            + MAIN
            + "'><x:sheetData><x:row r='1'><x:c r='A1'/></x:row><x:row r='2'><x:c/></x:row><x:row r='3'/></x:sheetData></x:worksheet>";
    RowEditor editor =
        edits(number(1, 0, "1"), text(1, 1, "b"), number(2, 2, "2"), number(3, 0, "3"));
    String filled =
        "<x:row r='1'><x:c r='A1'><x:v>1</x:v></x:c><x:c r=\"B1\" t=\"inlineStr\"><x:is><x:t>b</x:t></x:is></x:c></x:row>"
            + "<x:row r='2'><x:c/><x:c/><x:c><x:v>2</x:v></x:c></x:row>"
            + "<x:row r='3'><x:c r=\"A3\"><x:v>3</x:v></x:c></x:row>";
    assertThat(fill(prefixed(xml, prefix), editor, CONTEXT)).contains(prefixed(filled, prefix));
  }

  private static String prefixed(String xml, String prefix) {
    return xml.replace("x:", prefix + ":").replace(":x=", ":" + prefix + "=");
  }

  @Test
  void anotherEncodingBecomesUtf8AndSaysSo() {
    String xml =
        "<?xml version='1.0' encoding='UTF-16' standalone='yes'?>"
            + row("<c t='str'><v>视</v></c><c/>");
    byte[] filled =
        Sheets.fill(xml.getBytes(StandardCharsets.UTF_16), edits(text(1, 1, "力")), CONTEXT);
    assertThat(new String(filled, UTF_8))
        .isEqualTo(
            "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>"
                + row("<c t='str'><v>视</v></c><c t=\"inlineStr\"><is><t>力</t></is></c>"));
  }

  @Test
  void rowsComeInBatchesAndStayReadableInThem() {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 1200; i++) {
      rows.append("<row r='").append(i).append("'><c><v>").append(i).append("</v></c></row>");
    }
    List<Integer> sizes = new ArrayList<>();
    String filled =
        fill(
            sheet(rows.toString()),
            batch -> {
              sizes.add(batch.size());
              return batch.stream().map(SheetFillerTest::doubled).toList();
            },
            CONTEXT);
    assertThat(sizes.subList(0, 3)).containsExactly(512, 512, 176);
    assertThat(read(filled))
        .hasSize(1200)
        .containsEntry(777, new java.util.TreeMap<>(Map.of(0, new Cell.Numeric(1554))));
  }

  @Test
  void manyCellsAreFilled() {
    String rows = "<row><c s='3'/><c/><c/></row>".repeat(6_000);
    RowEditor editor =
        batch ->
            batch.stream()
                .flatMap(
                    row ->
                        Stream.of(
                            number(row.rowNumber(), 0, row.rowNumber() + ".25"),
                            text(row.rowNumber(), 2, "视力" + row.rowNumber())))
                .toList();
    SortedMap<Integer, SortedMap<Integer, Cell>> filled = read(fill(sheet(rows), editor, CONTEXT));
    assertThat(filled).hasSize(6_000);
    filled.forEach(
        (row, cells) ->
            assertThat(cells)
                .isEqualTo(
                    Map.of(
                        0,
                        new Cell.Numeric(row + 0.25, CONTEXT.decimals(TestContext.ONE_DECIMAL)),
                        2,
                        new Cell.Text("视力" + row))));
  }

  private static CellEdit doubled(Row row) {
    double value = ((Cell.Numeric) row.cell(0)).value();
    return number(row.rowNumber(), 0, String.valueOf(2 * value));
  }

  @Test
  void largeRowsMakeSmallBatches() {
    String cell = "<c t='inlineStr'><is><t>" + "x".repeat(30_000) + "</t></is></c>";
    List<Integer> sizes = new ArrayList<>();
    String xml = sheet(("<row>" + cell.repeat(10) + "</row>").repeat(5));
    assertThat(
            fill(
                xml,
                batch -> {
                  sizes.add(batch.size());
                  return List.of();
                },
                CONTEXT))
        .isEqualTo(xml);
    assertThat(sizes.subList(0, 3)).containsExactly(2, 2, 1);
  }

  @Test
  void whatFollowsTheRowsIsCopiedHoweverLong() {
    String xml =
        sheet("<row/>").replace("</worksheet>", "<a b='c'/>".repeat(200_000) + "</worksheet>");
    assertThat(fill(xml, rows -> List.of(), CONTEXT)).isEqualTo(xml);
  }

  @ParameterizedTest
  @CsvSource({"2,0", "9,0"})
  void anEditOfARowThatWasNotGivenIsRefused(int row, int column) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                fill(
                    sheet("<row r='1'/><row r='3'/>"),
                    rows -> List.of(number(row, column, "1")),
                    CONTEXT))
        .withMessageStartingWith("expected edits in the order of the given rows, found A" + row);
  }

  @Test
  void editsOutOfOrderAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> fill(row(""), rows -> List.of(number(1, 1, "1"), number(1, 1, "1")), CONTEXT))
        .withMessage("expected edits in the order of their columns, found B1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                fill(
                    sheet("<row/><row/>"),
                    rows -> List.of(number(2, 0, "1"), number(1, 0, "1")),
                    CONTEXT))
        .withMessageStartingWith("expected edits in the order of the given rows");
  }

  @Test
  void damageBehindTheLastRowIsRefused() {
    assertThatThrownBy(() -> fill(sheet("<row/>") + "<", rows -> List.of(), CONTEXT))
        .isInstanceOf(UnreadableTemplateException.class);
  }

  @Test
  void aStreamThatFailsIsAnUncheckedException() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("full");
          }
        };
    assertThatThrownBy(
            () ->
                SheetFiller.fill(
                    new RowScanner(new ByteArrayInputStream(row("").getBytes(UTF_8)), CONTEXT),
                    CONTEXT,
                    Sheets.NO_FORMULAS,
                    rows -> List.of(),
                    full))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("full");
  }
}
