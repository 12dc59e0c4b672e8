package io.github.visiontemplate.poi.internal.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five characters of a column's width are margin; a line takes 16 points, and a row two more. */
class TextLinesTest {

  @ParameterizedTest
  @CsvSource({
    "'', 15, 18",
    "0123456789, 15, 18",
    "0123456789a, 15, 34",
    "学生学生学, 15, 18",
    "学生学生学生, 15, 34",
    "'一\n\n二', 15, 50",
    "'0123456789a\n0123456789a', 15, 66"
  })
  void aRowIsAsHighAsItsWrappedText(String text, int width, float points) {
    assertThat(TextLines.height(text, width)).isEqualTo(points);
  }

  @Test
  void noRowIsHigherThanExcelAllows() {
    assertThat(TextLines.height("行\n".repeat(26), 15)).isEqualTo(409);
  }
}
