package io.github.visiontemplate.poi;

import static io.github.visiontemplate.poi.Reports.annotated;
import static io.github.visiontemplate.poi.Reports.error;
import static io.github.visiontemplate.poi.Reports.workbook;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How the parts that marking adds are pointed to: some readers know relative targets alone. */
class MarkedTargetsTest {

  private static final Pattern TARGET = Pattern.compile("Target=[\"']([^\"']*)");

  @Test
  void newTargetsAreRelativeToTheirOwner() throws IOException {
    byte[] copy = annotated(workbook(), error(2, 1, "9.9"));
    assertThat(targets(copy, "xl/worksheets/_rels/sheet1.xml.rels"))
        .containsExactly("../comments1.xml", "../drawings/vmlDrawing1.vml");
    assertThat(targets(copy, "xl/_rels/workbook.xml.rels"))
        .containsExactly(
            "worksheets/sheet1.xml", "styles.xml", "sharedStrings.xml", "worksheets/sheet2.xml");
  }

  @Test
  void targetsThatAreThereStayAsTheyWere() throws IOException {
    Packages absolute = workbook();
    absolute.with(
        "xl/_rels/workbook.xml.rels",
        Packages.relationships("worksheet", "/xl/worksheets/sheet1.xml", "styles", "styles.xml"));
    byte[] copy = annotated(absolute, error(2, 1, "9.9"));
    assertThat(targets(copy, "xl/_rels/workbook.xml.rels"))
        .containsExactly("/xl/worksheets/sheet1.xml", "styles.xml", "worksheets/sheet2.xml");
  }

  @Test
  void aSheetBesideTheWorkbookPointsToItsNeighbour() throws IOException {
    Packages flat = workbook().renamed("xl/worksheets/sheet1.xml", "xl/sheet1.xml");
    flat.with("xl/_rels/workbook.xml.rels", Packages.relationships("worksheet", "sheet1.xml"));
    byte[] copy = annotated(flat, error(2, 1, "9.9"));
    assertThat(targets(copy, "xl/_rels/sheet1.xml.rels"))
        .containsExactly("comments1.xml", "drawings/vmlDrawing1.vml");
  }

  @Test
  void aSheetInAnotherFolderPointsUpAndDown() throws IOException {
    Packages apart = workbook().renamed("xl/worksheets/sheet1.xml", "data/a/sheet1.xml");
    apart.with(
        "xl/_rels/workbook.xml.rels", Packages.relationships("worksheet", "../data/a/sheet1.xml"));
    byte[] copy = annotated(apart, error(2, 1, "9.9"));
    assertThat(targets(copy, "data/a/_rels/sheet1.xml.rels"))
        .containsExactly("../../xl/comments1.xml", "../../xl/drawings/vmlDrawing1.vml");
  }

  @Test
  void foldersAreComparedAsProgramsCompareThem() throws IOException {
    Packages mixed = workbook().renamed("xl/worksheets/sheet1.xml", "XL/Worksheets/sheet1.xml");
    byte[] copy = annotated(mixed, error(2, 1, "9.9"));
    assertThat(targets(copy, "XL/Worksheets/_rels/sheet1.xml.rels"))
        .containsExactly("../comments1.xml", "../drawings/vmlDrawing1.vml");
  }

  private static List<String> targets(byte[] copy, String part) throws IOException {
    String relationships = new String(ZipContents.of(copy).get(part), UTF_8);
    return TARGET
        .matcher(relationships)
        .results()
        .map((MatchResult each) -> each.group(1))
        .toList();
  }
}
