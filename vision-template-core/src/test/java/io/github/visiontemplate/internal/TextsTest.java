package io.github.visiontemplate.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextsTest {

  @Property
  void normalizingTwiceIsNormalizingOnce(@ForAll String text) {
    String once = Texts.normalized(text);
    assertThat(Texts.normalized(once)).isEqualTo(once);
    String bare = Texts.withoutBlanks(text);
    assertThat(Texts.withoutBlanks(bare)).isEqualTo(bare);
  }

  @Property
  void usualCharactersAreUnifiedAsTheStandardSays(@ForAll("usual") String text) {
    String unified = Normalizer.normalize(text, Normalizer.Form.NFKC);
    assertThat(Texts.normalized(text)).isEqualTo(Texts.trimmed(unified));
  }

  @Provide
  Arbitrary<String> usual() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withCharRange('\u4DFE', '\u4E02')
        .withCharRange('\u9FFD', '\uA002')
        .withCharRange('\uFEDE', '\uFF61')
        .withChars('\u0301', '\u3099', '\u3000', '裸', '眼')
        .ofMaxLength(12);
  }

  @Example
  void everyCharacterIsUnifiedAsTheStandardSays() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String text = "x" + (char) c + "x";
      assertThat(Texts.normalized(text))
          .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }
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

  @Example
  void aTextThatIsTooLongShowsThatItWasCut() {
    assertThat(Texts.shortened("abcde", 5)).isEqualTo("abcde");
    assertThat(Texts.shortened("abcdef", 5)).isEqualTo("abcd…");
  }

  @Example
  void noCharacterIsCutInHalf() {
    assertThat(Texts.shortened("abc𠮷ef", 5)).isEqualTo("abc…");
    assertThat(Texts.shortened("ab𠮷def", 5)).isEqualTo("ab𠮷…");
  }

  @Example
  void harmlessTextStaysWhatItIs() {
    String text = "学生\t一\n ~\u00A0é𠮷\u2029\u202F\u2065\u206A";
    assertThat(Texts.harmless(text)).isSameAs(text);
  }

  @Example
  void controlsAndMarksOfDirectionAreReplaced() {
    for (String kind :
        new String[] {"\u0000\u001F", "\u007F\u009F", "\u202A\u202E", "\u2066\u2069"}) {
      for (char c = kind.charAt(0); c <= kind.charAt(1); c++) {
        String shown = c == '\t' || c == '\n' ? String.valueOf(c) : "\uFFFD";
        assertThat(Texts.harmless("a" + c + "b")).isEqualTo("a" + shown + "b");
      }
    }
  }

  @Example
  void halvesOfCharactersAreReplacedWhereverTheyStand() {
    assertThat(Texts.harmless("\uDFB7a\uD842b\uDFB7c\uD842"))
        .isEqualTo("\uFFFDa\uFFFDb\uFFFDc\uFFFD");
    assertThat(Texts.harmless("\uD842\uD842\uDFB7\uDFB7")).isEqualTo("\uFFFD\uD842\uDFB7\uFFFD");
  }
}
