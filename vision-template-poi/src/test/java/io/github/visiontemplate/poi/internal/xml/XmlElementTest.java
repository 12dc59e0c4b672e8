package io.github.visiontemplate.poi.internal.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An element in memory shows what was written. */
class XmlElementTest {

  private static final XmlElement CELL =
      XmlElement.of("<x:c r='A1' x:s=\"&lt;1\" ><x:v>1</x:v><!-- <y/> --><x:f/><x:v/></x:c>");

  @Test
  void itsPiecesAreAsWritten() {
    assertThat(CELL.local()).isEqualTo("c");
    assertThat(CELL.prefix()).isEqualTo("x:");
    assertThat(CELL.startTag()).isEqualTo("<x:c r='A1' x:s=\"&lt;1\" >");
    assertThat(CELL.content()).isEqualTo("<x:v>1</x:v><!-- <y/> --><x:f/><x:v/>");
    assertThat(CELL.source()).isEqualTo(CELL.startTag() + CELL.content() + "</x:c>");
    assertThat(XmlElement.of("<a/>").prefix()).isEmpty();
    assertThat(XmlElement.of("<a/>").content()).isEmpty();
  }

  @Test
  void attributesAreFoundWithoutTheirPrefix() {
    assertThat(CELL.attribute("s")).isEqualTo("<1");
    assertThat(CELL.attribute("t")).isNull();
    assertThat(CELL.attributes()).containsExactly(entry("r", "A1"), entry("x:s", "&lt;1"));
    assertThat(XmlElement.of("<a xmlns:b='c' n='12'/>").attribute("b")).isNull();
    assertThat(XmlElement.of("<a xmlns:b='c' n='12'/>").number("n", 7)).isEqualTo(12);
    assertThat(XmlElement.of("<a n='x'/>").number("n", 7)).isEqualTo(7);
  }

  @Test
  void childrenAreFoundByTheirNames() {
    assertThat(CELL.children())
        .extracting(XmlElement::source)
        .containsExactly("<x:v>1</x:v>", "<x:f/>", "<x:v/>");
    assertThat(CELL.children("v")).hasSize(2);
    assertThat(CELL.child("v").orElseThrow().content()).isEqualTo("1");
    assertThat(CELL.child("y")).isEmpty();
  }

  @Test
  void theTextIsThatOfAllElementsInside() {
    assertThat(XmlElement.of("<a>1<b>&lt;2<!-- 3 --></b><![CDATA[&4]]></a>").text())
        .isEqualTo("1<2&4");
    assertThat(XmlElement.of("<a><b>1</b><c>2</c></a>").child("b").orElseThrow().text())
        .isEqualTo("1");
    assertThat(XmlElement.of("<a>&nope;</a>").text()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<a>", "<a/>", "<a b=\">\">", "<a b='>' c=\"'>\">", "<a b='\">' c='>'/>", "<a\n>"})
  void aTagAloneIsAnElementWithoutContent(String tag) {
    byte[] bytes = ("xx" + tag + "<b>\"'>").getBytes(UTF_8);
    XmlElement element = XmlElement.ofTag(bytes, 2, 2 + tag.length());
    assertThat(element.openTag()).isEqualTo(tag.replace("/>", ">"));
    assertThat(element.source()).isEqualTo(element.openTag().replaceFirst(">$", "/>"));
    assertThat(element.children()).isEmpty();
  }

  @Test
  void attributesAreChangedByTheirWholeNames() {
    XmlElement tag = XmlElement.of("<x:a x:b='1' bb='2'\tb = \"&lt;3\"/>");
    assertThat(tag.with("b", null).source()).isEqualTo("<x:a x:b='1' bb='2'/>");
    assertThat(tag.with("x:b", "4").source()).isEqualTo("<x:a x:b=\"4\" bb='2'\tb = \"&lt;3\"/>");
  }

  @Test
  void anotherValueTakesThePlaceOfTheOld() {
    XmlElement tag = XmlElement.of("<a b='1' c=\"2\"><d/></a>");
    assertThat(tag.with("b", "<'\">").source())
        .isEqualTo("<a b=\"&lt;&apos;&quot;&gt;\" c=\"2\"><d/></a>");
    assertThat(tag.with("e", "3").source()).isEqualTo("<a e=\"3\" b='1' c=\"2\"><d/></a>");
    assertThat(tag.with("b", null).source()).isEqualTo("<a c=\"2\"><d/></a>");
    assertThat(tag.with("e", null)).isSameAs(tag);
    assertThat(tag.source()).isEqualTo("<a b='1' c=\"2\"><d/></a>");
  }
}
