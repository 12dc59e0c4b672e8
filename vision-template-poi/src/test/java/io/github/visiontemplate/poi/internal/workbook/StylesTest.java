package io.github.visiontemplate.poi.internal.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.poi.Packages;
import io.github.visiontemplate.poi.internal.zip.FileBytes;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.poi.limit.ReadLimits;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StylesTest {

  private static final PartName PART = PartName.of("styles.xml");

  @Test
  void aStyleShowsWhatItsNumberFormatShows() throws IOException {
    Styles styles =
        styles(
            "<numFmts><numFmt numFmtId='164' formatCode='yyyy/m/d'/>"
                + "<numFmt numFmtId='14' formatCode='0.0'/><numFmt numFmtId='165'/></numFmts>"
                + "<cellStyleXfs><xf numFmtId='22'/></cellStyleXfs>"
                + "<cellXfs><xf/><xf numFmtId='164'/><xf numFmtId='14'/><xf numFmtId='31'/>"
                + "<xf numFmtId='49'/><xf numFmtId=''/><xf numFmtId='165'/></cellXfs>"
                + "<dxfs><dxf><numFmt numFmtId='164' formatCode='0'/></dxf></dxfs>");
    assertThat(IntStream.range(-1, 9).filter(styles::isDate)).containsExactly(1, 3);
    assertThat(IntStream.range(-1, 9).filter(styles::isText)).containsExactly(4);
    assertThat(IntStream.range(-1, 9).filter(style -> styles.decimals(style) >= 0))
        .containsExactly(2);
    assertThat(styles.decimals(2)).isOne();
  }

  @Test
  void aFormatOfManyDecimalsIsKeptWithinBounds() throws IOException {
    String code = "0." + "0".repeat(250);
    Styles styles =
        styles(
            "<numFmts><numFmt numFmtId='164' formatCode='"
                + code
                + "'/></numFmts>"
                + "<cellXfs><xf numFmtId='164'/><xf numFmtId='2'/></cellXfs>");
    assertThat(styles.decimals(0)).isEqualTo(127);
    assertThat(styles.decimals(1)).isEqualTo(2);
  }

  @Test
  void ofAlternativeContentTheFallbackCounts() throws IOException {
    Styles styles =
        styles(
            "<cellXfs><AlternateContent><Choice><xf/><xf/></Choice>"
                + "<Fallback><xf numFmtId='14'/></Fallback></AlternateContent>"
                + "<xf numFmtId='49'/></cellXfs>");
    assertThat(styles.isDate(0)).isTrue();
    assertThat(styles.isText(1)).isTrue();
  }

  @Test
  void withoutStylesNothingIsADate() throws IOException {
    assertThat(styles("").isDate(0)).isFalse();
    try (ZipArchive archive = archive("")) {
      assertThat(Styles.read(Optional.empty(), archive, 10).isDate(0)).isFalse();
    }
  }

  private static Styles styles(String content) throws IOException {
    try (ZipArchive archive = archive("<styleSheet>" + content + "</styleSheet>")) {
      return Styles.read(Optional.of(PART), archive, 10);
    }
  }

  private static ZipArchive archive(String content) throws IOException {
    byte[] bytes = Packages.empty().with("styles.xml", content).bytes();
    return ZipArchive.open(FileBytes.of(bytes), ReadLimits.defaults());
  }
}
