package io.github.visiontemplate.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TextsTest {

  @Property
  void normalizingTwiceIsNormalizingOnce(@ForAll String text) {
    String once = Texts.normalized(text);
    assertThat(Texts.normalized(once)).isEqualTo(once);
    String bare = Texts.withoutBlanks(text);
    assertThat(Texts.withoutBlanks(bare)).isEqualTo(bare);
  }

  @Example
  void aBlankBetweenLetterAndAccentIsDroppedAtOnce() {
    for (String text : new String[] {"e\u200B\u0301", "e\u00B4"}) {
      assertThat(Texts.withoutBlanks(text)).isEqualTo("\u00E9");
    }
  }

  @Example
  void blanksOfEveryKindAreDropped() {
    assertThat(Texts.withoutBlanks("\u3000右眼\u00A0\r\n裸眼\u200B视力\uFEFF\t")).isEqualTo("右眼裸眼视力");
    assertThat(Texts.normalized("\u00AD\u0085 Ａ　１ \u2028")).isEqualTo("A 1");
    assertThat(Texts.trimmed(" \u007F ")).isEmpty();
  }

  @Example
  void charactersBeyondTheBasicPlaneStayWhole() {
    assertThat(Texts.withoutBlanks(" 𠮷 田 ")).isEqualTo("𠮷田");
    assertThat(Texts.normalized("𠮷 田 ")).isEqualTo("𠮷 田");
  }
}
