package io.github.visiontemplate.poi.internal.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.Packages;
import io.github.visiontemplate.poi.internal.rewrite.XmlRewriter;
import io.github.visiontemplate.poi.internal.workbook.StylesEdit.Mark;
import io.github.visiontemplate.poi.internal.zip.FileBytes;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.poi.limit.ReadLimit;
import io.github.visiontemplate.poi.limit.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Styles: 0 is plain, 1 green, 2 green and bold, 3 plain and bold, 4 has a pattern. */
class StylesEditTest {

  private static final PartName PART = PartName.of("xl/styles.xml");
  private static final String STYLES =
      """
      <styleSheet><fonts count='2'><font><name val='宋体'/><sz val='10'/><charset val='134'/><u/></font><font><b/></font></fonts>\
      <fills count='4'><fill><patternFill patternType='none'/></fill><fill><patternFill patternType='gray125'/></fill>\
      <fill><patternFill patternType='solid'><fgColor theme='9' tint='0.5'/></patternFill></fill>\
      <fill><patternFill patternType='darkUp'><fgColor rgb='FFFFB4B0'/></patternFill></fill></fills>\
      <borders count='1'><border/></borders><cellStyleXfs count='1'><xf/></cellStyleXfs>\
      <cellXfs count='5'><xf fontId='0' fillId='0'/><xf fontId='0' fillId='2' applyFill='1'><alignment wrapText='1'/></xf>\
      <xf fontId='1' fillId='2'/><xf fontId='1' fillId='0'/><xf fontId='0' fillId='3'><protection/></xf></cellXfs></styleSheet>""";

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void aMarkCanBeTakenAway(int style) throws IOException {
    StylesEdit styles = styles(STYLES);
    int error = styles.marked(style, Mark.ERROR);
    int warning = styles.marked(style, Mark.WARNING);
    assertThat(error).isGreaterThan(4).isNotEqualTo(warning);
    assertThat(styles.marked(style, Mark.ERROR)).isEqualTo(error);
    assertThat(styles.marked(error, Mark.WARNING)).isEqualTo(warning);
    assertThat(IntStream.of(style, error, warning).filter(styles::isMarked))
        .containsExactly(error, warning);
    assertThat(styles.unmarked(error)).isEqualTo(style);
    assertThat(styles.unmarked(warning)).isEqualTo(style);
    String written = written(styles, STYLES);
    StylesEdit again = styles(written);
    assertThat(IntStream.of(error, warning).allMatch(again::isMarked)).isTrue();
    assertThat(again.unmarked(error)).isEqualTo(style);
    assertThat(again.marked(style, Mark.WARNING)).isEqualTo(warning);
    assertThat(written(again, written)).isEqualTo(written);
  }

  @Test
  void stylesWithoutAMarkAreTheirOwn() throws IOException {
    StylesEdit styles = styles(STYLES);
    assertThat(IntStream.range(0, 7).map(styles::unmarked)).containsExactly(0, 1, 2, 3, 4, 0, 0);
    assertThat(IntStream.range(0, 7).noneMatch(styles::isMarked)).isTrue();
    assertThat(written(styles, STYLES)).isEqualTo(STYLES);
  }

  @Test
  void aPatternComesBackToo() throws IOException {
    StylesEdit styles = styles(STYLES);
    int marked = styles.marked(4, Mark.ERROR);
    assertThat(styles.isMarked(marked)).isTrue();
    assertThat(styles.unmarked(marked)).isEqualTo(4);
  }

  @Test
  void whereTheOriginalIsGoneThereIsOneWithoutAFill() throws IOException {
    StylesEdit styles = styles(STYLES);
    int marked = styles.marked(1, Mark.ERROR);
    String gone = written(styles, STYLES).replace("theme='9' tint='0.5'", "theme='8'");
    StylesEdit changed = styles(gone);
    int plain = changed.unmarked(marked);
    assertThat(plain).isEqualTo(marked + 1);
    assertThat(changed.unmarked(marked)).isEqualTo(plain);
    assertThat(written(changed, gone))
        .contains(
            "<xf fontId='0' fillId=\"0\" applyFill=\"0\"><alignment wrapText='1'/></xf></cellXfs>");
  }

  @Test
  void newStylesHaveTheFontOfTheWorkbook() throws IOException {
    StylesEdit styles = styles(STYLES);
    assertThat(styles.plain("", null, "wrapText=\"1\"")).isEqualTo(5);
    assertThat(styles.plain("<b/>", "FF112233", "vertical=\"top\"")).isEqualTo(6);
    assertThat(styles.plain("<sz val=\"9\"/><color rgb=\"FF445566\"/>", null, "a=\"1\""))
        .isEqualTo(7);
    assertThat(styles.plain("", null, "wrapText=\"1\"")).isEqualTo(5);
    String xf =
        "<xf numFmtId=\"0\" fontId=\"%d\" fillId=\"%d\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\""
            + " applyAlignment=\"1\"><alignment %s/></xf>";
    assertThat(written(styles, STYLES))
        .contains(
            "<font><b/></font><font><b/><sz val='10'/><name val='宋体'/><charset val='134'/></font>"
                + "<font><sz val=\"9\"/><color rgb=\"FF445566\"/><name val='宋体'/><charset val='134'/></font></fonts>",
            "<fgColor rgb=\"FF112233\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>",
            String.format(Locale.ROOT, xf, 0, 0, "wrapText=\"1\"")
                + String.format(Locale.ROOT, xf, 2, 4, "vertical=\"top\"")
                + String.format(Locale.ROOT, xf, 3, 0, "a=\"1\"")
                + "</cellXfs>");
  }

  @Test
  void asManyStylesAreReadAsTheHostAllows() throws IOException {
    ReadLimits two = ReadLimits.defaults().with(ReadLimit.STYLES, 2);
    String sheet = "<styleSheet><cellXfs>" + "<xf/>".repeat(5) + "</cellXfs></styleSheet>";
    assertThat(styles(sheet, two).isMarked(0)).isFalse();
    assertThatThrownBy(() -> styles(sheet.replace("<xf/></", "<xf/><xf/></"), two))
        .isInstanceOfSatisfying(
            UnreadableTemplateException.class,
            refused -> assertThat(refused.issue().arguments()).containsExactly("STYLES", "2"));
  }

  private static StylesEdit styles(String xml) throws IOException {
    return styles(xml, ReadLimits.defaults());
  }

  private static StylesEdit styles(String xml, ReadLimits limits) throws IOException {
    byte[] archive = Packages.empty().with(PART.toString(), xml).bytes();
    try (ZipArchive opened = ZipArchive.open(FileBytes.of(archive), limits)) {
      return StylesEdit.read(opened, PART);
    }
  }

  private static String written(StylesEdit styles, String original) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XmlRewriter.rewrite(
        new ByteArrayInputStream(original.getBytes(UTF_8)), styles::rewrite, out, 1 << 24);
    return out.toString(UTF_8);
  }
}
