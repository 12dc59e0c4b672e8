package io.github.visiontemplate.poi.internal.errors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.poi.internal.xml.Edition;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What surrounds the rows of a copy; | marks their place. */
class SheetFrameTest {

  private static final String DATA = "<sheetData><rows/></sheetData>";
  private static final String FILTER =
      "<autoFilter ref=\"A2:D9\"><filterColumn colId=\"3\"><customFilters>"
          + "<customFilter operator=\"notEqual\" val=\" \"/></customFilters></filterColumn></autoFilter>";
  private static final Consumer<SheetFrame> FILTERED = frame -> frame.filter(2, 3, 9);

  @Test
  void allStaysWhereNothingIsAdded() {
    String around =
        "<sheetPr filterMode='1'/><dimension ref='A1:B4'/><cols><col min='4' max='4'/></cols>"
            + DATA
            + "<sheetProtection autoFilter='1'/><autoFilter ref='A1:B2'/>";
    assertThat(written(around, frame -> {})).isEqualTo(around.replace("<rows/>", "|"));
  }

  @Test
  void noSheetIsSelectedBesideTheSummary() {
    assertThat(
            written("<sheetViews><sheetView tabSelected='1' a='b'/></sheetViews>" + DATA, f -> {}))
        .isEqualTo("<sheetViews><sheetView a='b'/></sheetViews><sheetData>|</sheetData>");
  }

  @ParameterizedTest
  @CsvSource({
    "A1:B4, 3, A1:D4",
    "A1:D4, 3, A1:D4",
    "A1:E4, 3, A1:E4",
    "A1:B4, 25, A1:Z4",
    "A1:Z4, 26, A1:AA4",
    "B2:AA4, 25, B2:AA4",
    "B2:AB4, 26, B2:AB4",
    "A1:AA4, 27, A1:AB4",
    "A1, 3, A1",
    "?, 3, ?"
  })
  void theSheetReachesToTheNotes(String before, int notes, String after) {
    String dimension = "<dimension ref='%s'/>";
    assertThat(written(dimension.formatted(before) + DATA, frame -> frame.addNoteColumn(notes)))
        .startsWith(dimension.formatted(after) + "<cols>");
    assertThat(written("<dimension/>" + DATA, frame -> frame.addNoteColumn(notes)))
        .startsWith("<dimension/>");
  }

  @Test
  void theNotesHaveAWideColumn() {
    String width = "<col min=\"4\" max=\"4\" width=\"60\" customWidth=\"1\"/>";
    assertThat(written(DATA, frame -> frame.addNoteColumn(3)))
        .isEqualTo("<cols>" + width + "</cols><sheetData>|</sheetData>");
    assertThat(spans("<col min='1' max='3'/>")).isEqualTo("<col min='1' max='3'/>" + width);
    assertThat(spans("<col min='5' max='6'/>")).isEqualTo(width + "<col min='5' max='6'/>");
    assertThat(spans("<col min='4' max='4' hidden='1'/>")).isEqualTo(width);
    assertThat(spans("<col min='4' max='9'/>")).isEqualTo(width + "<col min='5' max='9'/>");
    assertThat(spans("<col min='2' max='4'/><col min='5' max='5'/>"))
        .isEqualTo("<col min='2' max=\"3\"/>" + width + "<col min='5' max='5'/>");
    assertThat(spans("<col min='1' max='9'/>"))
        .isEqualTo("<col min='1' max=\"3\"/>" + width + "<col min='5' max='9'/>");
  }

  private static String spans(String spans) {
    String written = written("<cols>" + spans + "</cols>" + DATA, frame -> frame.addNoteColumn(3));
    return written.substring("<cols>".length(), written.indexOf("</cols>"));
  }

  @Test
  void theRowsAreFilteredByTheNotes() {
    assertThat(written(DATA, FILTERED))
        .isEqualTo("<sheetPr filterMode=\"1\"/><sheetData>|</sheetData>" + FILTER);
    assertThat(
            written(
                "<sheetPr a='b'/>"
                    + DATA
                    + "<sheetProtection sheet='1'/><autoFilter ref='A1:B2'><filterColumn/></autoFilter><mergeCells/>",
                FILTERED))
        .isEqualTo(
            "<sheetPr a='b' filterMode=\"1\"/><sheetData>|</sheetData>"
                + "<sheetProtection sheet='1' autoFilter=\"0\"/>"
                + FILTER.replace("ref=\"A2:D9\"", "ref='A2:D9'")
                + "<mergeCells/>");
    assertThat(written(DATA + "<autoFilter ref='A1' x:uid='{1}'/>", FILTERED))
        .contains("<autoFilter ref='A2:D9' x:uid='{1}'><filterColumn colId=\"3\">");
  }

  @Test
  void theFilterOfAnEarlierCopyGoes() {
    assertThat(
            written(
                "<sheetPr filterMode='1'/>" + DATA + "<sheetProtection autoFilter='1'/>" + FILTER,
                SheetFrame::dropFilter))
        .isEqualTo("<sheetPr/><sheetData>|</sheetData><sheetProtection autoFilter='1'/>");
  }

  @Test
  void tablesAndDrawingsAreKnown() {
    assertThat(frame(DATA + "<tableParts/>").hasTables()).isTrue();
    assertThat(frame(DATA).hasTables()).isFalse();
    assertThat(frame(DATA).drawingRelationship()).isEmpty();
    assertThat(frame(DATA + "<legacyDrawing r:id='rId7'/>").drawingRelationship()).hasValue("rId7");
    assertThat(written(DATA + "<tableParts/>", frame -> frame.addDrawing("rId9", Edition.STRICT)))
        .isEqualTo(
            "<sheetData>|</sheetData><legacyDrawing xmlns:r=\"http://purl.oclc.org/ooxml/officeDocument/relationships\""
                + " r:id=\"rId9\"/><tableParts/>");
  }

  private static String written(String around, Consumer<SheetFrame> change) {
    SheetFrame frame = frame(around);
    change.accept(frame);
    SheetFrame.Written written = frame.write();
    String sheet = new String(written.before(), UTF_8) + "|" + new String(written.behind(), UTF_8);
    assertThat(sheet).startsWith("<worksheet xmlns:r='r'>").endsWith("</worksheet>");
    return sheet.substring(sheet.indexOf('>') + 1, sheet.length() - "</worksheet>".length());
  }

  private static SheetFrame frame(String around) {
    return new SheetFrame(("<worksheet xmlns:r='r'>" + around + "</worksheet>").getBytes(UTF_8));
  }
}
