package io.github.visiontemplate.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.CellPosition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalCellsTest {

  private static final Field SPHERE = Field.LEFT_SPHERE;

  private static ParsedRow row(@Nullable Object value) {
    return Rows.of(TemplateSchemas.nationalCurrent(), SPHERE, value);
  }

  private static @Nullable BigDecimal read(@Nullable Object value) {
    ParsedRow row = row(value);
    assertThat(row.issues()).isEmpty();
    return row.decimal(SPHERE);
  }

  private static void assertFlaw(IssueCode code, Object cell, @Nullable String shown) {
    ParsedRow row = row(cell);
    assertThat(row.decimal(SPHERE)).isNull();
    assertThat(row.hasIssue(SPHERE)).isTrue();
    assertThat(Rows.issues(row))
        .map(issue -> issue.withSuggestion(null))
        .containsExactly(Issue.ofCell(code, "数据", new CellPosition(2, 14), "左眼屈光球镜S", shown));
  }

  @ParameterizedTest
  @CsvSource({
    "4.6, 4.60",
    "-1.25, -1.25",
    "+0.5, 0.50",
    ".5, 0.50",
    "-.75, -0.75",
    "007, 7.00",
    "0, 0.00",
    "-0.00, 0.00",
    "－１．２５, -1.25",
    "＋３, 3.00",
    "−2.5, -2.50",
    "–2.5, -2.50",
    "‐1, -1.00",
    "4.85, 4.85",
    "4.855, 4.855",
    "1.10000, 1.10",
    "12345678901234567.125, 12345678901234567.125",
    "123456789012345678, 123456789012345678.00"
  })
  void textIsANumberWhereItsMeaningIsCertain(String text, BigDecimal number) {
    assertThat(read(text)).isEqualTo(number);
    assertThat(read("\u3000\u00a0" + text + " \n")).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "四点八", "-1,25", "1,000", "-1.25D", "90度", "90°", "4.8/4.9", "4.8 4.9", "- 1", "--1", "+-1",
        "-", "+", ".", "5.", "1.2.3", "1e2", "免试", "4。8", "¼", "٣", "—1", "'4.8", "O"
      })
  void otherTextIsNoNumber(String text) {
    assertFlaw(IssueCode.VALUE_NOT_A_NUMBER, text, text);
  }

  @ParameterizedTest
  @CsvSource({
    "4.5999999999999996, 4.60",
    "-1.1, -1.10",
    "0.1, 0.10",
    "0.30000000000000004, 0.30",
    "48, 48.00",
    "-0.0, 0.00",
    "90.5, 90.50",
    "4.855, 4.855",
    "45755, 45755.00",
    "0.123456789, 0.123456789",
    "1e20, 100000000000000000000.00"
  })
  void aNumericCellCountsAsItIsShown(double value, BigDecimal number) {
    assertThat(read(value)).isEqualTo(number);
  }

  static Stream<Arguments> cellsWithoutANumber() {
    return Stream.of(
        Arguments.of(IssueCode.VALUE_NOT_A_NUMBER, true, "TRUE"),
        Arguments.of(IssueCode.VALUE_NOT_A_NUMBER, LocalDate.of(2025, 4, 8), "2025/4/8"),
        Arguments.of(IssueCode.CELL_ERROR, new Cell.Failed("#REF!"), "#REF!"),
        Arguments.of(IssueCode.FORMULA_WITHOUT_VALUE, new Cell.FormulaWithoutValue(), null));
  }

  @ParameterizedTest
  @MethodSource("cellsWithoutANumber")
  void aCellOfAnotherKindIsNoNumber(IssueCode code, Object cell, @Nullable String shown) {
    assertFlaw(code, cell, shown);
  }

  @Test
  void blanksOfEveryKindAreNothing() {
    assertThat(read(null)).isNull();
    assertThat(read(" \u3000\u00a0\u200b\n")).isNull();
  }

  @Test
  void aFieldThatIsNoMeasurementHasNoDecimal() {
    assertThat(row(1).decimal(Field.NAME)).isNull();
  }

  @Property
  void aPrintedNumberIsReadBackTheSame(
      @ForAll @BigRange(min = "-1000000000000000000000", max = "1000000000000000000000") @Scale(6)
          BigDecimal number) {
    assertThat(read(number.toPlainString())).isEqualByComparingTo(number);
  }

  @Property
  void aNumberIsTheSameAsTextAndInANumericCell(
      @ForAll @IntRange(min = -100_000, max = 100_000) int hundredths) {
    BigDecimal number = BigDecimal.valueOf(hundredths, 2);
    assertThat(read(number.doubleValue()))
        .isEqualTo(number)
        .isEqualTo(read(number.toPlainString()));
  }

  @Property
  void binaryNoiseIsDropped(
      @ForAll @IntRange(min = -3000, max = 3000) int hundredths,
      @ForAll @IntRange(min = -3, max = 3) int steps) {
    double value = hundredths / 100.0;
    assertThat(read(value + steps * Math.ulp(value))).isEqualTo(BigDecimal.valueOf(hundredths, 2));
  }
}
