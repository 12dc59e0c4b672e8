package io.github.visiontemplate.poi.internal.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yyyy/m/d",
        "yyyy-mm-dd;@",
        "yyyy\\-mm\\-dd",
        "YYYY/MM/DD",
        "m\"月\"d\"日\"",
        "yyyy\"年\"m\"月\"d\"日\"",
        "yyyy年m月d日",
        "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@",
        "[$-804]aaaa",
        "[$-404]e/m/d",
        "[$-411]ge.m.d",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
        "[Red]yyyy/m/d",
        "[$-107041E]d mmmm bbbb",
        "mmm",
        "m/d/yy h:mm",
        "d-mmm",
        "yyyy/m/d hh:mm:ss.000"
      })
  void datesAreDates(String code) {
    assertThat(NumberFormats.isDate(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "General",
        "GENERAL",
        "G/通用格式",
        "General\"度\"",
        "0.00\"d\"",
        "0.00 \"D\"",
        "0.00D",
        "[Red]0.0",
        "0.0_ ;[Red]-0.0 ",
        "0.0_);[Red]\\(0.0\\)",
        "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
        "_-[$€-2]* #,##0.00_-",
        "[$-404]0.00",
        "\\d0",
        "\"year\"0",
        "0.00E+00",
        "##0.0E+0",
        "# ?/?",
        "@",
        "",
        ";;;",
        "0;yyyy",
        "h:mm",
        "h:mm:ss AM/PM",
        "上午/下午h\"时\"mm\"分\"",
        "[h]:mm:ss",
        "[mm]:ss",
        "mm:ss.0",
        "[$-F400]h:mm:ss\\ AM/PM",
        "\"unclosed d",
        "[unclosed d"
      })
  void numbersTextsAndTimesOfDayAreNot(String code) {
    assertThat(NumberFormats.isDate(code)).isFalse();
  }

  @Test
  void builtInDatesIncludeThoseOfEastAsianLocales() {
    assertThat(IntStream.range(0, 200).filter(NumberFormats::isBuiltInDate))
        .containsExactly(
            14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56,
            57, 58);
  }

  @Test
  void onlyTheFormatOfTextIsText() {
    assertThat(NumberFormats.isBuiltInText(49)).isTrue();
    assertThat(NumberFormats.isText("@")).isTrue();
    assertThat(NumberFormats.isText("[$-804]@")).isTrue();
    assertThat(NumberFormats.isText("\"@\"")).isFalse();
    assertThat(NumberFormats.isText("General;@")).isFalse();
    assertThat(NumberFormats.isBuiltInText(0)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "0|0",
        "0.0|1",
        "0.00|2",
        "0.0_ |1",
        "0.0_ ;[Red]-0.0 |1",
        "0.00_);[Red]\\(0.00\\)|2",
        "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ |2",
        "+0.00;-0.00;0.00|2",
        "#,##0|0",
        "0.0#|2",
        "[$-404]0.0|1",
        "0.00\"D\"|2",
        "0°|0"
      })
  void aFormatShowsSoManyDecimals(String code, int decimals) {
    assertThat(NumberFormats.decimals(code)).isEqualTo(decimals);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "General",
        "G/通用格式",
        "",
        ";;;",
        "@",
        "0%",
        "0.00E+00",
        "# ?/?",
        "0.0,",
        "0,.0",
        "#,##0, \"千\"",
        "[<1]0.00;0.0",
        "0.0;-0.00",
        "yyyy/m/d",
        "4.0",
        "0.0.0"
      })
  void anotherFormatFixesNoDecimals(String code) {
    assertThat(NumberFormats.decimals(code)).isNegative();
  }

  @Test
  void builtInFormatsShowNoneOrTwoDecimals() {
    assertThat(IntStream.range(-1, 200).filter(id -> NumberFormats.builtInDecimals(id) == 0))
        .containsExactly(1, 3, 5, 6, 37, 38, 41, 42);
    assertThat(IntStream.range(-1, 200).filter(id -> NumberFormats.builtInDecimals(id) == 2))
        .containsExactly(2, 4, 7, 8, 39, 40, 43, 44);
  }
}
