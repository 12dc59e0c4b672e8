package io.github.visiontemplate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.visiontemplate.fixtures.arbitrary.VisionArbitraries;
import io.github.visiontemplate.model.NationalStudentNumber.Flaw;
import io.github.visiontemplate.model.NationalStudentNumber.Reading;
import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalStudentNumberTest {

  /** The check character of this body is the example of GB 11643-1999. */
  private static final String STANDARD_EXAMPLE = "G11010519491231002X";

  private static final String BODY_ALPHABET = "0123456789X";

  @Property
  void aNumberIsPrintedAsItWasRead(@ForAll("numbers") String text) {
    NationalStudentNumber number = NationalStudentNumber.of(text);
    assertThat(number.value()).isEqualTo(text);
    assertThat(number.type()).isEqualTo(NationalStudentNumber.Type.valueOf(text.substring(0, 1)));
    assertThat(number.body()).isEqualTo(text.substring(1));
    assertThat(number.birthDate().toString().replace("-", "")).isEqualTo(text.substring(7, 15));
  }

  @Property
  void theCompactFormIsTheNumber(@ForAll("numbers") String text) {
    NationalStudentNumber number = NationalStudentNumber.of(text);
    NationalStudentNumber again = NationalStudentNumber.ofCompact(number.compact());
    assertThat(again).isEqualTo(number).hasSameHashCodeAs(number);
    assertThat(again.compact()).isEqualTo(number.compact());
  }

  @Property
  void theOrderIsThatOfTheTexts(@ForAll("numbers") String first, @ForAll("numbers") String second) {
    NationalStudentNumber one = NationalStudentNumber.of(first);
    NationalStudentNumber other = NationalStudentNumber.of(second);
    int order = Integer.signum(first.compareTo(second));
    assertThat(Integer.signum(one.compareTo(other))).isEqualTo(order);
    assertThat(Long.signum(Long.compare(one.compact(), other.compact()))).isEqualTo(order);
    assertThat(one.equals(other)).isEqualTo(first.equals(second));
  }

  @Property
  void theCheckCharacterCatchesEverySubstitution(
      @ForAll("formalNumbers") String text, @ForAll @IntRange(min = 1, max = 18) int place) {
    for (int i = 0; i < BODY_ALPHABET.length(); i++) {
      char other = BODY_ALPHABET.charAt(i);
      if (other != text.charAt(place)) {
        String wrong = text.substring(0, place) + other + text.substring(place + 1);
        assertThat(NationalStudentNumber.read(wrong)).isInstanceOf(Reading.Invalid.class);
      }
    }
  }

  @Property
  void theCheckCharacterCatchesEveryTransposition(
      @ForAll("formalNumbers") String text, @ForAll @IntRange(min = 1, max = 17) int place) {
    Assume.that(text.charAt(place) != text.charAt(place + 1));
    String wrong =
        text.substring(0, place)
            + text.charAt(place + 1)
            + text.charAt(place)
            + text.substring(place + 2);
    assertThat(NationalStudentNumber.read(wrong)).isInstanceOf(Reading.Invalid.class);
  }

  @Property
  void normalizationIsIdempotent(@ForAll String text) {
    String once = NationalStudentNumber.normalized(text);
    assertThat(NationalStudentNumber.normalized(once)).isEqualTo(once);
  }

  @Example
  void normalizationIsIdempotentWhereUpperCaseComposesAnew() {
    for (String text : new String[] {"i\u0307", "\u0390", "'\u0301", "\u00B4' '", "㎒"}) {
      String once = NationalStudentNumber.normalized(text);
      assertThat(NationalStudentNumber.normalized(once)).isEqualTo(once);
    }
  }

  @Property
  void whatPeopleEnterIsReadAsTheCanonicalText(@ForAll("numbers") String text) {
    String wide =
        text.chars()
            .mapToObj(c -> String.valueOf((char) (c - '!' + '！')))
            .reduce("", String::concat);
    for (String entered :
        new String[] {
          text.toLowerCase(Locale.ROOT),
          "'" + text,
          " \u00A0\u3000" + text + "\t\r\n\u200B\uFEFF",
          wide,
          "＇ " + wide
        }) {
      assertThat(NationalStudentNumber.of(entered).value()).isEqualTo(text);
    }
  }

  @Property
  void aMaskShowsAtMostThreeAndTwoCharacters(@ForAll String text) {
    String masked = NationalStudentNumber.masked(text);
    assertThat(masked).hasSameSizeAs(text);
    assertThat(masked.chars().filter(c -> c == '*').count())
        .isGreaterThanOrEqualTo(Math.max(0, text.length() - 5));
    if (text.length() <= 5) {
      assertThat(masked).isEqualTo("*".repeat(text.length()));
    } else {
      assertThat(masked.substring(3, masked.length() - 2)).matches("\\*+");
    }
  }

  @Property
  void aNumberShowsItselfMasked(@ForAll("numbers") String text) {
    String shown = NationalStudentNumber.of(text).toString();
    assertThat(shown).isEqualTo(text.substring(0, 3) + "**************" + text.substring(17));
    assertThat(NationalStudentNumber.read(text).toString()).doesNotContain(text.substring(3, 17));
  }

  @Test
  void theExampleOfTheStandardIsRead() {
    NationalStudentNumber number = NationalStudentNumber.of(STANDARD_EXAMPLE);
    assertThat(number.type()).isEqualTo(NationalStudentNumber.Type.G);
    assertThat(number.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
    assertThat(number).hasToString("G11**************2X");
  }

  @ParameterizedTest
  @CsvSource({
    "'',MISSING",
    "' \u3000\u00A0',MISSING",
    "''' ',MISSING",
    "11010519491231002X,MALFORMED",
    "A11010519491231002X,MALFORMED",
    "G1101051949123100,MALFORMED",
    "G11010519491231002XX,MALFORMED",
    "G1101051949123X0020,MALFORMED",
    "G110105194912310020 1,MALFORMED",
    "G1.10105E+17,MALFORMED",
    "G11010518991231002X,MALFORMED",
    "G11010521001231002X,MALFORMED",
    "G11010519490230002X,MALFORMED",
    "L11010519490230002X,MALFORMED",
    "G1101O519491231002X,MALFORMED",
    "G110105194912310021,CHECK_CHARACTER",
    "J110105194912310021,CHECK_CHARACTER"
  })
  void aTextThatIsNoNumberHasAFlaw(String text, Flaw flaw) {
    assertThat(NationalStudentNumber.read(text)).isEqualTo(new Reading.Invalid(flaw));
  }

  @Test
  void aTemporaryNumberHasNoCheckCharacter() {
    assertThat(NationalStudentNumber.read("L110105194912310021")).isInstanceOf(Reading.Valid.class);
  }

  @ParameterizedTest
  @CsvSource({
    "G11010519491231002X,L11010519491231002X",
    "L11010519491231002X,G11010519491231002X",
    "L110105194912310038,G110105194912310038",
    "J11010519491231002X,",
    "L110105194912310021,",
    "L11010519491231003X,"
  })
  void anIdentityNumberHasTwoSpellings(String text, @Nullable String other) {
    NationalStudentNumber spelling = NationalStudentNumber.of(text).otherSpelling();
    assertThat(spelling == null ? null : spelling.value()).isEqualTo(other);
  }

  @Property
  void theOtherSpellingIsTheSameBodyAndLeadsBack(@ForAll("numbers") String text) {
    NationalStudentNumber number = NationalStudentNumber.of(text);
    NationalStudentNumber other = number.otherSpelling();
    if (other != null) {
      assertThat(other.body()).isEqualTo(number.body());
      assertThat(NationalStudentNumber.of(other.value())).isEqualTo(other);
      assertThat(other.type()).isNotEqualTo(number.type());
      assertThat(other.otherSpelling()).isEqualTo(number);
    } else {
      assertThat(number.type()).isNotEqualTo(NationalStudentNumber.Type.G);
    }
  }

  @Test
  void anExceptionDoesNotRepeatTheText() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NationalStudentNumber.of("G110105194912310021"))
        .withMessage("expected a national student number, found a text that is CHECK_CHARACTER");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1, 3_300_000_000_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE})
  void whatIsNotACompactFormIsRefused(long compact) {
    assertThatIllegalArgumentException().isThrownBy(() -> NationalStudentNumber.ofCompact(compact));
  }

  @Provide
  Arbitrary<String> numbers() {
    return VisionArbitraries.numberTexts();
  }

  @Provide
  Arbitrary<String> formalNumbers() {
    return VisionArbitraries.formalNumberTexts();
  }
}
