package io.github.visiontemplate.poi.internal.marks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.internal.sheet.Sheets;
import io.github.visiontemplate.poi.internal.sheet.TestContext;
import java.io.ByteArrayInputStream;
import java.util.BitSet;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The header is row 2; the notes of an earlier copy are headed N. */
class SheetSurveyTest {

  private static final int HEADER = 2;

  @Test
  void aSheetWithoutRowsIsKeptAsAWhole() {
    SheetSurvey survey = survey("", "");
    assertThat(around(survey)).isEqualTo(Sheets.sheet(""));
    assertThat(survey.lastRow()).isZero();
    assertThat(survey.noteColumn(0)).isZero();
    assertThat(survey.hasNotes()).isFalse();
    assertThat(survey.headerStyle()).isZero();
    assertThat(survey.styles().isEmpty()).isTrue();
  }

  @Test
  void oneElementStandsForAllRows() {
    SheetSurvey survey =
        survey("<cols><col min=\"1\" max=\"1\"/></cols>", " <row r=\"1\"/> <row r=\"3\"/> ");
    assertThat(around(survey))
        .isEqualTo(
            Sheets.sheet(" <rows/> ")
                .replace("<sheetData>", "<cols><col min=\"1\" max=\"1\"/></cols><sheetData>"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c><v>1</v></c>                                     | 5 | 1",
        "<c r='C5'><v>1</v></c>                              | 5 | 3",
        "<c r='C5'><v>1</v></c><c r='D5'/>                   | 5 | 3",
        "<c r='C5' t='str'><v> </v></c>                      | 1 | 2",
        "<c/>                                                | 1 | 2",
        "<c r='C5'><v>1</v></c><c r='A5'><v>1</v></c>        | 5 | 3"
      })
  void rowsAndColumnsReachAsFarAsTheyShowSomething(String cells, int lastRow, int width) {
    String first = shown("A", 1) + (width > 1 ? shown("B", 1) : "");
    SheetSurvey survey = survey("", "<row r='1'>" + first + "</row><row r='5'>" + cells + "</row>");
    assertThat(survey.lastRow()).isEqualTo(lastRow);
    assertThat(survey.noteColumn(0)).isEqualTo(width);
  }

  @Test
  void theStyleOfTheHeaderIsThatOfItsLastCell() {
    assertThat(
            survey("", "<row r='1'><c s='9'><v>1</v></c></row>" + header("AB", "<c r='C2' s='7'/>"))
                .headerStyle())
        .isEqualTo(1);
    assertThat(survey("", "<row r='2'><c s='3' t='str'><v>a</v></c></row>").headerStyle())
        .isEqualTo(3);
    assertThat(survey("", "<row r='2'><c s='3'/></row>").headerStyle()).isZero();
  }

  @Test
  void theNotesOfAnEarlierCopyStandBehindTheHeader() {
    SheetSurvey survey =
        survey("", header("AB", note("E", 2, 8)) + "<row r='3'>" + shown("G", 3) + "</row>");
    assertThat(survey.hasNotes()).isTrue();
    assertThat(survey.noteColumn(0)).isEqualTo(4);
    assertThat(survey.headerStyle()).isEqualTo(1);
    assertThat(survey.lastRow()).isEqualTo(3);
    SheetSurvey alone = survey("", "<row r='2'>" + note("A", 2, 8) + "</row>");
    assertThat(alone.hasNotes()).isTrue();
    assertThat(alone.noteColumn(0)).isZero();
    assertThat(alone.headerStyle()).isEqualTo(8);
  }

  @Test
  void onlyTheHeaderHasNotes() {
    assertThat(survey("", "<row r='1'>" + note("C", 1, 1) + "</row>" + header("AB", "")).hasNotes())
        .isFalse();
    assertThat(survey("", header("AB", "") + "<row r='3'>" + note("C", 3, 1) + "</row>").hasNotes())
        .isFalse();
  }

  @Test
  void theStylesOfMarkedCellsAreKnownByKind() {
    Marks marks = new Marks(Map.of(3, Map.of(0, 0, 1, 2, 2, 2), 4, Map.of(1, 0)));
    SheetSurvey survey =
        survey(
            Sheets.sheet(
                    "<row r='3'><c s='5'/></row><row r='4' s='6' customFormat='1'/><row r='5'><c s='9'/></row>")
                .replace("<sheetData>", "<cols><col min='2' max='2' style='7'/></cols><sheetData>"),
            marks);
    assertThat(survey.stylesMarked(0)).isEqualTo(bits(5, 6));
    assertThat(survey.stylesMarked(1)).isEqualTo(bits());
    assertThat(survey.stylesMarked(2)).isEqualTo(bits(0, 7));
    assertThat(survey.stylesMarked(3)).isEqualTo(bits());
    assertThat(survey.styles()).isEqualTo(bits(5, 9));
  }

  @Test
  void whatStandsAroundTheRowsHasAnEnd() {
    String comment = "<!--" + "x".repeat(1 << 22) + "--><a/>";
    assertThat(behind(comment.repeat(3)).around()).hasSizeGreaterThan(3 << 22);
    assertThatThrownBy(() -> behind(comment.repeat(4)))
        .isInstanceOfSatisfying(
            UnreadableTemplateException.class,
            refused ->
                assertThat(refused.issue().arguments())
                    .containsExactly("WORKBOOK_BYTES", String.valueOf(1 << 24)));
  }

  private static String header(String columns, String behind) {
    StringBuilder cells = new StringBuilder();
    columns.chars().forEach(letter -> cells.append(shown(Character.toString(letter), HEADER)));
    return "<row r='2'>" + cells + behind + "</row>";
  }

  private static String shown(String letter, int row) {
    return "<c r='" + letter + row + "' s='1' t='str'><v>x</v></c>";
  }

  private static String note(String letter, int row, int style) {
    return "<c r='" + letter + row + "' s='" + style + "' t='str'><v>N</v></c>";
  }

  private static SheetSurvey survey(String before, String rows) {
    return survey(
        Sheets.sheet(rows).replace("<sheetData>", before + "<sheetData>"), new Marks(Map.of()));
  }

  private static SheetSurvey behind(String markup) {
    return survey(
        Sheets.sheet("<row/>").replace("</worksheet>", markup + "</worksheet>"),
        new Marks(Map.of()));
  }

  private static SheetSurvey survey(String sheet, Marks marks) {
    return SheetSurvey.of(
        new ByteArrayInputStream(sheet.getBytes(UTF_8)),
        TestContext.of(),
        marks,
        HEADER,
        "N"::equals);
  }

  private static String around(SheetSurvey survey) {
    return new String(survey.around(), UTF_8);
  }

  private static BitSet bits(int... set) {
    BitSet bits = new BitSet();
    for (int bit : set) {
      bits.set(bit);
    }
    return bits;
  }

  private record Marks(Map<Integer, Map<Integer, Integer>> marks) implements CellMarks {

    @Override
    public SortedMap<Integer, Integer> marks(int row) {
      return marks.containsKey(row) ? new TreeMap<>(marks.get(row)) : Collections.emptySortedMap();
    }

    @Override
    public @Nullable String note(int row) {
      return null;
    }
  }
}
