package io.github.visiontemplate.poi.internal.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.poi.internal.xml.ByteWindow;
import io.github.visiontemplate.poi.internal.xml.XmlScanner;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read in one go, to the byte, and what is left for the full scanner. */
class PlainCellsTest {

  private static final int ROW = 12;
  private static final int MAX_COLUMNS = 800;
  private static final int LONGEST_TAG = 64;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c r=\"A12\"/>                                    | 0   | 0   | NUMBER       | ",
        "<c/>                                              | 0   | 0   | NUMBER       | ",
        "<c s=\"34\" r=\"Z12\"/>                           | 25  | 34  | NUMBER       | ",
        "<c r=\"AA12\" s=\"7\"><v>45915</v></c>            | 26  | 7   | NUMBER       | 45915",
        "<c r=\"B12\" s=\"0\" t=\"s\"><v>10</v></c>        | 1   | 0   | SHARED_TEXT  | 10",
        "<c r=\"ADT12\" t=\"n\"><v>-1.5E3</v></c>          | 799 | 0   | NUMBER       | -1.5E3",
        "<c t=\"b\" r=\"C12\"><v>1</v></c>                 | 2   | 0   | BOOLEAN      | 1",
        "<c r=\"C12\" t=\"e\"><v>#N/A</v></c>              | 2   | 0   | ERROR        | #N/A",
        "<c r=\"C12\" t=\"d\"><v>2026-09-15</v></c>        | 2   | 0   | ISO_DATE     | 2026-09-15",
        "<c r=\"C12\" t=\"str\"><v>x</v></c>               | 2   | 0   | FORMULA_TEXT | x",
        "<c r=\"C12\" t=\"s\"><v></v></c>                  | 2   | 0   | SHARED_TEXT  | ",
        "<c r=\"C12\" t=\"inlineStr\"><is><t>学</t></is></c> | 2 | 0   | INLINE_TEXT  | 学",
        "<c t=\"inlineStr\" s=\"999999999\"><is><t></t></is></c> | 0 | 999999999 | INLINE_TEXT | "
      })
  void aPlainCellIsReadInOneGo(String cell, int column, int style, CellKind kind, String value) {
    Read read = Read.of(" " + cell, 1);

    assertThat(read.once()).isTrue();

    CellTable cells = read.row().cells();
    assertThat(cells.count()).isOne();
    assertThat(cells.column(0)).isEqualTo(column);
    assertThat(cells.style(0)).isEqualTo(style);
    assertThat(cells.kind(0)).isEqualTo(kind);
    assertThat(cells.has(0, CellTable.REFERENCE)).isEqualTo(cell.contains(" r="));
    assertThat(cells.has(0, CellTable.VALUE))
        .isEqualTo(!cell.endsWith("\"/>") && cell.length() > 4);
    assertThat(cells.has(0, CellTable.FORMULA)).isFalse();
    assertThat(read.pieces(0)).isEqualTo(value == null ? List.of() : List.of(value));
    assertThat(cells.start(0)).isEqualTo(1);
    assertThat(cells.end(0)).isEqualTo(1 + cell.getBytes(UTF_8).length);
    assertThat(read.window().position()).isEqualTo(cells.end(0));
    assertThat(read.row().width()).isEqualTo(column + 1);
    assertThat(read.row().find(column)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<d r=\"A12\"/>",
        " <c r=\"A12\"/>",
        "xc r=\"A12\"/>",
        "<c  r=\"A12\"/>",
        "<c\tr=\"A12\"/>",
        "<c r='A12'/>",
        "<c r =\"A12\"/>",
        "<c r= \"A12\"/>",
        "<c R=\"A12\"/>",
        "<c rs=\"A12\"/>",
        "<c r=\"A12\" />",
        "<c r=\"A12\"/ >",
        "<c r=\"A12\" s=\"1\" r=\"A12\"/>",
        "<c r=\"A12\" cm=\"1\"/>",
        "<c r=\"A12\" x=\"1\"/>",
        "<c r=\"\"/>",
        "<c r=\"A\"/>",
        "<c r=\"12\"/>",
        "<c r=\"a12\"/>",
        "<c r=\"@12\"/>",
        "<c r=\"[12\"/>",
        "<c r=\"A11\"/>",
        "<c r=\"A13\"/>",
        "<c r=\"A12x\"/>",
        "<c r=\"A1x\"/>",
        "<c r=\"AAAA12\"/>",
        "<c r=\"ADU12\"/>",
        "<c r=\"A12\" s=\"\"/>",
        "<c r=\"A12\" s=\"-1\"/>",
        "<c r=\"A12\" s=\"1:\"/>",
        "<c r=\"A12\" s=\"1/\"/>",
        "<c r=\"A12\" s=\"1234567890\"/>",
        "<c r=\"A12\" t=\"\"/>",
        "<c r=\"A12\" t=\"x\"/>",
        "<c r=\"A12\" t=\"st\"/>",
        "<c r=\"A12\" t=\"inline\"/>",
        "<c r=\"A12\"><v>1</v></c >",
        "<c r=\"A12\"><v>1</v> </c>",
        "<c r=\"A12\"><v>1<!-- --></v></c>",
        "<c r=\"A12\"><v><![CDATA[1]]></v></c>",
        "<c r=\"A12\"><v />",
        "<c r=\"A12\"><f>A1</f><v>1</v></c>",
        "<c r=\"A12\"></c>",
        "<c r=\"A12\"?<v>1</v></c>",
        "<c r=\"A12\" t=\"s\"><is><t>x</t></is></c>",
        "<c r=\"A12\" t=\"inlineStr\"><is><t>x</t></is></x>",
        "<c r=\"A12\" t=\"inlineStr\"><is><t>x</t><t>y</t></is></c>",
        "<c r=\"A12\" t=\"inlineStr\"><is><r><t>x</t></r></is></c>"
      })
  void allElseIsLeftWhereItStands(String cell) {
    Read read = Read.of(cell, 0);

    assertThat(read.once()).isFalse();

    assertThat(read.window().position()).isZero();
    assertThat(read.row().cells().count()).isZero();
    assertThat(read.row().width()).isZero();
  }

  @Test
  void aCellWithoutReferenceStandsBehindTheLast() {
    Read read = Read.of("<c r=\"C12\"/><c s=\"1\"><v>5</v></c><c r=\"B12\"/><c/></row>", 0);

    assertThat(List.of(read.once(), read.once(), read.once(), read.once(), read.once()))
        .containsExactly(true, true, true, true, false);

    CellTable cells = read.row().cells();
    assertThat(List.of(cells.column(0), cells.column(1), cells.column(2), cells.column(3)))
        .containsExactly(2, 3, 1, 2);
    assertThat(read.pieces(1)).containsExactly("5");
    assertThat(read.row().isOrdered()).isFalse();
    assertThat(read.row().width()).isEqualTo(4);
  }

  @Test
  void placesAreDistancesFromThePin() {
    Read read = Read.of("<c/><c r=\"B12\" s=\"1\"><v>5</v></c><c/>", 4);
    read.window().pin();
    read.window().moveTo(4);

    assertThat(read.once()).isTrue();

    assertThat(read.row().cells().start(0)).isZero();
    assertThat(read.row().cells().end(0)).isEqualTo("<c r=\"B12\" s=\"1\"><v>5</v></c>".length());
    assertThat(read.pieces(0)).containsExactly("5");
  }

  @Test
  void aRowHasNoMoreCellsThanColumns() {
    Read read = Read.of("<c r=\"A12\"/>".repeat(MAX_COLUMNS + 1), 0);

    for (int i = 0; i < MAX_COLUMNS; i++) {
      assertThat(read.once()).isTrue();
    }

    assertThat(read.once()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"63, false", "64, true"})
  void aTagThatMayNotStandInTheWindowIsLeft(int bytes, boolean read) {
    String cell = "<c r=\"A12\"/>";
    String text = cell + " ".repeat(bytes - cell.length());

    assertThat(Read.exactly(text, 0).once()).isEqualTo(read);
  }

  @Test
  void aValueThatEndsOutsideOfTheWindowIsLeft() {
    String cell = "<c r=\"A12\" t=\"str\"><v>" + "x".repeat(LONGEST_TAG) + "</v></c>";

    assertThat(Read.exactly(cell, 0).once()).isTrue();
    assertThat(Read.exactly(cell.substring(0, cell.length() - 1), 0).once()).isFalse();
  }

  private record Read(ByteWindow window, ScannedRow row, PlainCells cells) {

    /** Starts before the byte, with a tag's length and more behind the text. */
    static Read of(String text, int at) {
      return exactly(text + " ".repeat(2 * LONGEST_TAG), at);
    }

    static Read exactly(String text, int at) {
      byte[] bytes = text.getBytes(UTF_8);
      ByteWindow window =
          new XmlScanner(new ByteArrayInputStream(bytes), 1 << 24, bytes.length + 1).window();
      window.load();
      window.moveTo(at);
      ScannedRow row = new ScannedRow(new CellDecoder(TestContext.of(), window));
      row.begin(ROW, ScannedRow.NO_STYLE, 0, 0, false);
      return new Read(window, row, new PlainCells(window, MAX_COLUMNS));
    }

    boolean once() {
      return cells.read(row);
    }

    List<String> pieces(int cell) {
      CellTable table = row.cells();
      return IntStream.range(table.firstPiece(cell), table.pieceEnd(cell))
          .mapToObj(
              piece -> {
                int from = window.pinned() + table.pieceFrom(piece);
                int to = window.pinned() + table.pieceTo(piece);
                assertThat(table.isLiteral(piece)).isFalse();
                return new String(window.bytes(), from, to - from, UTF_8);
              })
          .toList();
    }
  }
}
