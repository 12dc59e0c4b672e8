package io.github.visiontemplate.poi.internal.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.Packages;
import io.github.visiontemplate.poi.internal.zip.FileBytes;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.poi.limit.ReadLimits;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small part is read in one pass, and all of it is checked. */
class XmlReaderTest {

  private static final PartName PART = PartName.of("xl/a.xml");

  @Test
  void childrenAreHandedOverInTheirOrderAndTheRestOfEachIsSkipped() throws IOException {
    assertThat(names("<a><b><x/><y>1</y></b>text<c/><!-- d --><e></e></a>"))
        .containsExactly("b", "c", "e");
  }

  @Test
  void namesAreComparedWithoutTheirPrefix() throws IOException {
    List<String> found = new ArrayList<>();
    read(
        "<p:a xmlns:p='urn:p' xmlns:id='urn:id'><p:b p:id='1' n='2'/></p:a>",
        root ->
            root.children(
                child -> {
                  found.add(root.element());
                  found.add(child.attribute("id"));
                  found.add(child.attribute("p"));
                  found.add(Integer.toString(child.number("n", 7)));
                  found.add(Integer.toString(child.number("m", 7)));
                }));
    assertThat(found).containsExactly("b", "1", null, "2", "7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "true", "on"})
  void threeWordsMeanYes(String word) throws IOException {
    read(
        "<a b='" + word + "' c='no'/>",
        root -> {
          assertThat(root.flag("b")).isTrue();
          assertThat(root.flag("c")).isFalse();
          assertThat(root.flag("d")).isFalse();
        });
  }

  @Test
  void ofAlternativeContentTheFallbackCounts() throws IOException {
    assertThat(
            names(
                "<a><AlternateContent><Choice><b/></Choice><Fallback><c/></Fallback>"
                    + "</AlternateContent><d/></a>"))
        .containsExactly("c", "d");
  }

  @Test
  void aTextIsThatOfTheElementAlone() throws IOException {
    read(
        "<a>1<b>2</b><![CDATA[<3]]><!-- 4 -->&amp;&#x4E2D;</a>",
        root -> assertThat(root.text(6)).isEqualTo("1<3&中"));
    assertThat(refusal("<a>1234567</a>", root -> root.text(6)).issue().arguments())
        .containsExactly("TEXT_LENGTH", "6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "text",
        "<a>",
        "<a></b>",
        "<a/><b/>",
        "<a/>text",
        "<a b='1' b='2'/>",
        "<a b='&nope;'/>",
        "<a><b c='&nope;'/></a>",
        "<a>&nope;</a>",
        "<a><b>&nope;</b></a>",
        "<a>\u0001</a>",
        "<a b='\u0001'/>",
        "<a><![CDATA[\u0001]]></a>",
        "<p:a/>",
        "<a p:b='1'/>",
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        "<?xml version='1.0' encoding='nonsense'?><a/>",
      })
  void whatIsNotWellFormedIsRefusedThoughNobodyAsks(String part) {
    UnreadableTemplateException refusal = refusal(part, root -> {});
    assertThat(refusal.issue().code()).isEqualTo(IssueCode.CORRUPT);
    assertThat(refusal.issue().arguments()).containsExactly("xl/a.xml");
  }

  @Test
  void soAreBytesThatAreNoCharacters() {
    for (String around : List.of("<a>@</a>", "<a b='@'/>", "<a><![CDATA[@]]></a>")) {
      byte[] part = around.getBytes(UTF_8);
      part[around.indexOf('@')] = (byte) 0xFF;
      assertThat(refusal(part, root -> {}).issue().code()).isEqualTo(IssueCode.CORRUPT);
    }
  }

  @Test
  void manyNamesAreReadButNotAnyNumber() throws IOException {
    assertThat(names("<a>" + distinct(4_095) + "</a>")).hasSize(4_095).contains("中0", "中4094");
    assertThat(refusal("<a>" + distinct(4_096) + "</a>", root -> {}).issue().code())
        .isEqualTo(IssueCode.CORRUPT);
  }

  @Test
  void aPartMayBeInAnotherEncoding() throws IOException {
    List<String> found = new ArrayList<>();
    read(
        "\uFEFF<?xml version='1.0' encoding='UTF-16'?><a b='中'/>"
            .getBytes(Charset.forName("UTF-16BE")),
        root -> found.add(root.attribute("b")));
    assertThat(found).containsExactly("中");
  }

  private static String distinct(int names) {
    return IntStream.range(0, names).mapToObj("<中%d/>"::formatted).collect(Collectors.joining());
  }

  private static List<String> names(String part) throws IOException {
    List<String> names = new ArrayList<>();
    read(part, root -> root.children(child -> names.add(child.element())));
    return names;
  }

  private static UnreadableTemplateException refusal(String part, Consumer<XmlReader> reader) {
    return refusal(part.getBytes(UTF_8), reader);
  }

  private static UnreadableTemplateException refusal(byte[] part, Consumer<XmlReader> reader) {
    return catchThrowableOfType(UnreadableTemplateException.class, () -> read(part, reader));
  }

  private static void read(String part, Consumer<XmlReader> reader) throws IOException {
    read(part.getBytes(UTF_8), reader);
  }

  private static void read(byte[] part, Consumer<XmlReader> reader) throws IOException {
    byte[] bytes = Packages.empty().with(PART.toString(), part).bytes();
    ReadLimits limits = ReadLimits.defaults();
    try (ZipArchive archive = ZipArchive.open(FileBytes.of(bytes), limits)) {
      XmlReader.read(archive, PART, reader);
    }
  }
}
