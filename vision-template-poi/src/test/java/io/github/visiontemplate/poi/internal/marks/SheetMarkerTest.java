package io.github.visiontemplate.poi.internal.marks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.poi.internal.marks.SheetMarker.Changes;
import io.github.visiontemplate.poi.internal.marks.SheetMarker.Visibility;
import io.github.visiontemplate.poi.internal.sheet.Sheets;
import io.github.visiontemplate.poi.internal.sheet.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The header is row 2, notes go into column D; marks of kind 0 turn style 0 into 5 and 3 into 6.
 */
class SheetMarkerTest {

  private static final int HEADER = 2;
  private static final int NOTES = 3;
  private static final int NOTE_STYLE = 8;
  private static final int HEADER_STYLE = 9;

  /** A style of an earlier copy's marks, and what it was before. */
  private static final Map<Integer, Integer> RESTYLED = Map.of(7, 2);

  private static final Map<Integer, Map<Integer, Integer>> MARKED =
      Map.of(0, Map.of(0, 5, 3, 6), 1, Map.of(0, 15));

  private Map<Integer, Integer> restyled = Map.of();
  private boolean hadNotes;
  private Visibility visibility = Visibility.AS_BEFORE;

  @Test
  void whatHasNoMarkStaysAsItIs() {
    String rows =
        "<row r=\"1\" hidden='1'><c r=\"A1\" s='7'/></row> <!-- x --><row r='3' ht=\"9\" spans=\"1:2\">"
            + "<c><v>1</v></c><c r='D3'><v>2</v></c></row><row/>";
    assertThat(copy(rows, new Marks())).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c r=\"B3\"><v>1</v></c>           | <c s=\"5\" r=\"B3\"><v>1</v></c>",
        "<c r=\"B3\" s=\"0\"><v>1</v></c>   | <c r=\"B3\" s=\"5\"><v>1</v></c>",
        "<c r='B3' s='3' t='str'/>          | <c r='B3' s=\"6\" t='str'/>",
        "<c r=\"B3\" s=\"4\"><v>1</v></c>   | <c r=\"B3\" s=\"4\"><v>1</v></c>",
        "<c r=\"B3\" x=\">\"><v>></v></c>   | <c s=\"5\" r=\"B3\" x=\">\"><v>></v></c>",
        "<c r=\"A3\"/><c r=\"C3\"/>         | <c r=\"A3\"/><c r=\"B3\" s=\"5\"/><c r=\"C3\"/>",
        "<c r=\"C3\"/>                      | <c r=\"B3\" s=\"5\"/><c r=\"C3\"/>",
        "<c r=\"A3\"/>                      | <c r=\"A3\"/><c r=\"B3\" s=\"5\"/>",
        "<c/>                               | <c/><c s=\"5\"/>",
        "<c r=\"C3\"/><c r=\"A3\"/>         | <c r=\"B3\" s=\"5\"/><c r=\"C3\"/><c r=\"A3\"/>",
      })
  void aMarkedCellHasTheStyleThatItsOwnBecomes(String cells, String marked) {
    assertThat(copy("<row r=\"3\">" + cells + "</row>", new Marks().mark(3, 1, 0)))
        .isEqualTo("<row r=\"3\">" + marked + "</row>");
  }

  @Test
  void eachKindOfMarkHasItsStyles() {
    assertThat(copy("<row r=\"3\"/>", new Marks().mark(3, 0, 0).mark(3, 2, 1).mark(3, 1, 9)))
        .isEqualTo(
            "<row r=\"3\"><c r=\"A3\" s=\"5\"/><c r=\"B3\" s=\"0\"/><c r=\"C3\" s=\"15\"/></row>");
  }

  @Test
  void aMissingCellHasTheStyleOfItsRowOrColumn() {
    String columns = "<cols><col min=\"2\" max=\"2\" style=\"3\"/></cols>";
    assertThat(copy(columns, "<row r=\"3\"/>", new Marks().mark(3, 0, 0).mark(3, 1, 0)))
        .isEqualTo("<row r=\"3\"><c r=\"A3\" s=\"5\"/><c r=\"B3\" s=\"6\"/></row>");
    assertThat(copy("<row r=\"3\" s=\"3\" customFormat=\"1\"/>", new Marks().mark(3, 0, 0)))
        .isEqualTo("<row r=\"3\" s=\"3\" customFormat=\"1\"><c r=\"A3\" s=\"6\"/></row>");
  }

  @Test
  void cellsThatTellNoPlaceGetNone() {
    Marks marks = new Marks().mark(3, 3, 0).mark(3, 5, 0);
    assertThat(copy("<row r=\"3\"><c/><c s=\"1\"><v>1</v></c></row>", marks))
        .isEqualTo(
            "<row r=\"3\"><c/><c s=\"1\"><v>1</v></c><c/><c s=\"5\"/><c/><c s=\"5\"/></row>");
    assertThat(copy("<row r=\"3\"><c><v>1</v></c></row>", new Marks().note(3, "n")))
        .isEqualTo(
            "<row r=\"3\"><c><v>1</v></c><c/><c/><c s=\"8\" t=\"inlineStr\">"
                + is("n")
                + "</c></row>");
  }

  @Test
  void newCellsHaveThePrefixOfTheirRow() {
    String rows = "<表:row xmlns:表=\"" + Sheets.MAIN + "\" r=\"3\"/>";
    assertThat(copy(rows, new Marks().mark(3, 0, 0).note(3, "n")))
        .isEqualTo(
            rows.replace("/>", ">")
                + "<表:c r=\"A3\" s=\"5\"/><表:c r=\"D3\" s=\"8\" t=\"inlineStr\"><表:is>"
                + "<表:t>n</表:t></表:is></表:c></表:row>");
  }

  @Test
  void aNoteStandsBehindItsRowAndItsHeaderAboveIt() {
    Marks marks = new Marks().note(HEADER, "错误提示").note(3, "a & b");
    assertThat(copy("<row r=\"2\"><c r=\"A2\"/></row><row r=\"3\"><c r=\"A3\"/></row>", marks))
        .isEqualTo(
            "<row r=\"2\"><c r=\"A2\"/><c r=\"D2\" s=\"9\" t=\"inlineStr\">"
                + is("错误提示")
                + "</c></row><row r=\"3\"><c r=\"A3\"/><c r=\"D3\" s=\"8\" t=\"inlineStr\">"
                + is("a &amp; b")
                + "</c></row>");
  }

  @Test
  void aNoteMakesRoomInItsRow() {
    String note = "<c r=\"D3\" s=\"8\" t=\"inlineStr\">" + is("n") + "</c></row>";
    Marks marks = new Marks().note(3, "n");
    assertThat(copy("<row r=\"3\" spans=\"1:3\" ht=\"15\"/>", marks))
        .isEqualTo("<row r=\"3\">" + note);
    assertThat(copy("<row r=\"3\" ht=\"15\" customHeight=\"1\"></row>", marks))
        .isEqualTo("<row r=\"3\" ht=\"15\" customHeight=\"1\">" + note);
    assertThat(copy("<row r=\"3\" ht=\"15\" customHeight=\"0\"></row>", marks))
        .isEqualTo("<row r=\"3\" customHeight=\"0\">" + note);
  }

  @Test
  void theHeaderKeepsItsHeight() {
    assertThat(copy("<row r=\"2\" spans=\"1:3\" ht=\"15\"></row>", new Marks().note(HEADER, "n")))
        .startsWith("<row r=\"2\" ht=\"15\"><c r=\"D2\" s=\"9\"");
  }

  @Test
  void aCellInTheColumnOfTheNotesIsReplaced() {
    Marks marks = new Marks().note(3, "n");
    assertThat(copy("<row r=\"3\"><c r=\"D3\" s=\"1\"><v>5</v></c><c r=\"E3\"/></row>", marks))
        .isEqualTo(
            "<row r=\"3\"><c r=\"D3\" s=\"8\" t=\"inlineStr\">"
                + is("n")
                + "</c><c r=\"E3\"/></row>");
    assertThat(copy("<row r=\"3\"><c/><c/><c/><c><v>5</v></c></row>", marks))
        .isEqualTo("<row r=\"3\"><c/><c/><c/><c s=\"8\" t=\"inlineStr\">" + is("n") + "</c></row>");
  }

  @Test
  void notesOfAnEarlierCopyAreDropped() {
    hadNotes = true;
    String blank = "<row r=\"5\"><c r=\"D5\" s=\"1\"/></row>";
    String above = "<row r=\"1\"><c r=\"D1\" s=\"1\"><v>1</v></c></row>";
    assertThat(
            copy(
                above
                    + "<row r=\"2\"><c r=\"D2\"><v>1</v></c></row>"
                    + "<row r=\"3\"><c r=\"C3\"><v>1</v></c><c r=\"D3\"><v>1</v></c></row>"
                    + blank,
                new Marks()))
        .isEqualTo(
            above
                + "<row r=\"2\"><c r=\"D2\" s=\"9\"/></row>"
                + "<row r=\"3\"><c r=\"C3\"><v>1</v></c><c r=\"D3\" s=\"8\"/></row>"
                + blank);
  }

  @Test
  void marksOfAnEarlierCopyAreTakenBack() {
    restyled = RESTYLED;
    assertThat(
            copy(
                "<row r=\"3\"><c r=\"A3\" s=\"7\"/><c r=\"B3\" s=\"1\"/><c r=\"C3\" s=\"3\"/></row>",
                new Marks().mark(3, 2, 0)))
        .isEqualTo(
            "<row r=\"3\"><c r=\"A3\" s=\"2\"/><c r=\"B3\" s=\"1\"/><c r=\"C3\" s=\"6\"/></row>");
  }

  @Test
  void onlyRowsWithANoteAreShown() {
    visibility = Visibility.NOTED;
    String head = "<row r=\"1\"/><row r=\"2\" hidden=\"1\"/>";
    assertThat(
            copy(head + "<row r=\"3\" hidden=\"1\"></row><row r=\"4\"/>", new Marks().note(3, "")))
        .isEqualTo(head + "<row r=\"3\"><c r=\"D3\" s=\"8\"/></row><row hidden=\"1\" r=\"4\"/>");
  }

  @Test
  void allRowsBelowTheHeaderAreShownAgain() {
    visibility = Visibility.ALL;
    String head = "<row r=\"2\" hidden=\"1\"/>";
    assertThat(copy(head + "<row r=\"3\" hidden=\"1\"><c r=\"A3\"/></row>", new Marks()))
        .isEqualTo(head + "<row r=\"3\"><c r=\"A3\"/></row>");
  }

  private String copy(String rows, Marks marks) {
    return copy("", rows, marks);
  }

  private String copy(String columns, String rows, Marks marks) {
    Changes changes =
        new Changes(
            marks, restyled, MARKED, HEADER, NOTES, hadNotes, NOTE_STYLE, HEADER_STYLE, visibility);
    String sheet = Sheets.sheet(rows).replace("<sheetData>", columns + "<sheetData>");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SheetMarker(TestContext.of(), changes)
        .copy(
            new ByteArrayInputStream(sheet.getBytes(UTF_8)),
            "[".getBytes(UTF_8),
            "]".getBytes(UTF_8),
            out);
    String copy = out.toString(UTF_8);
    assertThat(copy).startsWith("[").endsWith("]");
    return copy.substring(1, copy.length() - 1);
  }

  private static String is(String text) {
    return "<is><t>" + text + "</t></is>";
  }

  private static final class Marks implements CellMarks {

    private final Map<Integer, SortedMap<Integer, Integer>> marks = new TreeMap<>();
    private final Map<Integer, String> notes = new TreeMap<>();

    Marks mark(int row, int column, int kind) {
      marks.computeIfAbsent(row, any -> new TreeMap<>()).put(column, kind);
      return this;
    }

    Marks note(int row, String note) {
      notes.put(row, note);
      return this;
    }

    @Override
    public SortedMap<Integer, Integer> marks(int row) {
      return marks.getOrDefault(row, Collections.emptySortedMap());
    }

    @Override
    public @Nullable String note(int row) {
      return notes.get(row);
    }
  }
}
