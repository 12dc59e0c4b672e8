package io.github.visiontemplate.poi.internal.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelEscapesTest {

  @ParameterizedTest
  @CsvSource({
    "_x000D_, '\r'",
    "a_x0041_b, aAb",
    "_x4e2D_, 中",
    "_x005F_x0041_, _x0041_",
    "_x0041__x0042_, AB",
    "__x0041_, _A",
    "_x0041, _x0041",
    "_x004_, _x004_",
    "_x004G_, _x004G_",
    "_X0041_, _X0041_",
    "_y0041_, _y0041_",
    "_x００４１_, _x００４１_"
  })
  void anEscapeIsFourDigitsBetweenItsMarks(String text, String decoded) {
    assertThat(ExcelEscapes.decode(text)).isEqualTo(decoded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "_",
        "a_b",
        "_x",
        "_x0041",
        "_x004G_",
        "_y0041_",
        "_x0041-",
        "_x00_41_",
        "x_x_"
      })
  void whatIsNoEscapeStaysAsItIs(String text) {
    assertThat(ExcelEscapes.encode(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'a\rb', a_x000D_b",
    "'\u0000', _x0000_",
    "'\uFFFE', _xFFFE_",
    "'\uD842', _xD842_",
    "𠮷, 𠮷",
    "'a\n\tb', 'a\n\tb'",
    "_x0041_, _x005F_x0041_",
    "_x0041_x0042_, _x005F_x0041_x005F_x0042_",
    "'_x0041\r', _x005F_x0041_x000D_"
  })
  void whatWouldNotComeBackIsEscaped(String text, String encoded) {
    assertThat(ExcelEscapes.encode(text)).isEqualTo(encoded);
    assertThat(ExcelEscapes.decode(encoded)).isEqualTo(text);
  }

  @Property(tries = 2000)
  void everyTextComesBack(@ForAll @Chars({'_', 'x', '0', '4', '1', 'F', 'a', '\r'}) String text) {
    assertThat(ExcelEscapes.decode(ExcelEscapes.encode(text))).isEqualTo(text);
  }
}
