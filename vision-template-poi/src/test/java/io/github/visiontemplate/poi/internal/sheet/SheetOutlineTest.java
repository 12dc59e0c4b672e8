package io.github.visiontemplate.poi.internal.sheet;

import static io.github.visiontemplate.poi.internal.sheet.Sheets.MAIN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.table.CellPosition;
import io.github.visiontemplate.table.Sheet.CellRange;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SheetOutlineTest {

  private static InputStream worksheet(String content) {
    return new ByteArrayInputStream(
        ("<worksheet xmlns='" + MAIN + "'>" + content + "</worksheet>").getBytes(UTF_8));
  }

  private static List<CellRange> merged(String content) {
    return SheetOutline.mergedCells(worksheet(content), TestContext.of());
  }

  private static OptionalInt lastRow(String content) {
    return SheetOutline.lastRow(worksheet(content), TestContext.of());
  }

  @Test
  void mergedCellsAreFoundBehindTheRows() {
    assertThat(
            merged(
                "<sheetData><row><c><v>1</v></c></row></sheetData>\n<mergeCells count='2'>\n<mergeCell ref='A1:C1'/>"
                    + "<mergeCell ref='AA2'><x/></mergeCell></mergeCells><pageMargins/>"))
        .containsExactly(
            new CellRange(new CellPosition(1, 0), new CellPosition(1, 2)),
            new CellRange(new CellPosition(2, 26), new CellPosition(2, 26)));
  }

  @Test
  void mergedCellsOfAnotherPlaceOrNamespaceAreNotOurs() {
    assertThat(
            merged(
                "<sheetData/><extLst><mergeCells><mergeCell ref='A1:B2'/></mergeCells></extLst>"
                    + "<mergeCells xmlns='urn:x'><mergeCell ref='A1:B2'/></mergeCells>"))
        .isEmpty();
  }

  @Test
  void aMergeWithoutAProperReferenceIsRefused() {
    for (String ref : List.of("", "ref=''", "ref='A1:'", "ref='A:B'", "ref='1:2'", "ref='A0'")) {
      assertThatThrownBy(() -> merged("<mergeCells><mergeCell " + ref + "/></mergeCells>"))
          .as(ref)
          .isInstanceOf(UnreadableTemplateException.class);
    }
  }

  @Test
  void moreMergedCellsThanAllowedAreRefused() {
    String merge = "<mergeCell ref='A1:B1'/>";
    assertThat(merged("<mergeCells>" + merge.repeat(3) + "</mergeCells>")).hasSize(3);
    assertThat(
            catchThrowableOfType(
                    UnreadableTemplateException.class,
                    () -> merged("<mergeCells>" + merge.repeat(4) + "</mergeCells>"))
                .issue())
        .isEqualTo(Issue.ofFile(IssueCode.TOO_LARGE, "MERGED_CELLS", "3"));
  }

  @Test
  void theDimensionTellsTheLastRow() {
    assertThat(lastRow("<sheetPr><a/></sheetPr><dimension ref='A1:T201'/><sheetData/>"))
        .hasValue(201);
    assertThat(lastRow("<dimension ref='B3'/>")).hasValue(3);
  }

  @Test
  void aMissingLateOrOddDimensionTellsNothing() {
    assertThat(lastRow("<sheetData/><dimension ref='A1:T201'/>")).isEmpty();
    assertThat(lastRow("")).isEmpty();
    assertThat(lastRow("<dimension/>")).isEmpty();
    assertThat(lastRow("<dimension ref='A:T'/>")).isEmpty();
  }

  @Test
  void whatStandsBehindTheStartOfTheRowsIsNotLookedAtForTheDimension() {
    InputStream cut =
        new ByteArrayInputStream(
            ("<worksheet xmlns='" + MAIN + "'><sheetData><row>").getBytes(UTF_8));
    assertThat(SheetOutline.lastRow(cut, TestContext.of())).isEmpty();
  }

  @Test
  void whatIsNoSheetIsRefused() {
    assertThatThrownBy(
            () ->
                SheetOutline.lastRow(
                    new ByteArrayInputStream("<a/>".getBytes(UTF_8)), TestContext.of()))
        .isInstanceOf(UnreadableTemplateException.class);
  }
}
