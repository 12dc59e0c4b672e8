package io.github.visiontemplate.poi.internal.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartTagTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"<a>", "<a/>", "<a b=\">\">", "<a b='>' c=\"'>\">", "<a b='\">' c='>'/>", "<a\n>"})
  void aTagEndsOutsideOfItsValues(String tag) {
    byte[] bytes = ("xx" + tag + "<b>\"'>").getBytes(UTF_8);
    assertThat(StartTag.end(bytes, 2)).isEqualTo(2 + tag.length());
  }

  @ParameterizedTest
  @CsvSource({"1, true", "true, true", "0, false", "false, false", "'', false", "TRUE, false"})
  void twoWordsMeanYes(String value, boolean expected) {
    assertThat(new StartTag("<a b='" + value + "'>").isTrue("b")).isEqualTo(expected);
    assertThat(new StartTag("<a c='" + value + "'>").isTrue("b")).isFalse();
  }

  @Test
  void attributesAreFoundByTheirWholeNames() {
    StartTag tag = new StartTag("<x:a x:b='1' bb='2'\tb = \"&lt;3\">");
    assertThat(tag.name()).isEqualTo("x:a");
    assertThat(tag.prefix()).isEqualTo("x:");
    assertThat(tag.get("b")).isEqualTo("<3");
    assertThat(tag.get("c")).isNull();
    assertThat(tag.attributes())
        .containsExactly(entry("x:b", "1"), entry("bb", "2"), entry("b", "&lt;3"));
    assertThat(new StartTag("<a/>").name()).isEqualTo("a");
    assertThat(new StartTag("<a/>").prefix()).isEmpty();
  }

  @Test
  void attributesAreReplacedAddedAndTakenAway() {
    StartTag tag = new StartTag("<a b='1' c=\"2\"/>");
    assertThat(tag.with("b", "<'\">").source())
        .isEqualTo("<a b=\"&lt;&apos;&quot;&gt;\" c=\"2\"/>");
    assertThat(tag.with("d", "3").source()).isEqualTo("<a d=\"3\" b='1' c=\"2\"/>");
    assertThat(tag.without("b").source()).isEqualTo("<a c=\"2\"/>");
    assertThat(tag.without("d")).isEqualTo(tag);
    assertThat(tag.opened().source()).isEqualTo("<a b='1' c=\"2\">");
    assertThat(tag.opened().closed()).isEqualTo(tag);
    assertThat(tag.closed()).isEqualTo(tag);
  }
}
