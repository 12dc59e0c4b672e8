package io.github.visiontemplate.parse.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.CellPosition;
import io.github.visiontemplate.testing.InMemorySheet;
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
        "-", "+", ".", "5.", "1.2.3", "1e2", "4。8", "¼", "٣", "—1", "'4.8", "O"
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

  @ParameterizedTest
  @CsvSource({
    "4.599999904632568, 4.60",
    "4.900000095367432, 4.90",
    "4.59999990463257, 4.60",
    "-1.2000000476837158, -1.20",
    "179.89999389648438, 179.90",
    "-0.009999999776482582, -0.01"
  })
  void noiseOfSinglePrecisionIsDroppedFromNumbersAndFromTexts(String value, BigDecimal number) {
    assertThat(read(Double.valueOf(value))).isEqualTo(number);
    assertThat(read(value)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.60206", "4.5999999", "4.600001", "0.123456789"})
  void whatIsNotTheNearestNumberOfSinglePrecisionStaysAsItIs(String value) {
    assertThat(read(Double.valueOf(value))).isEqualTo(new BigDecimal(value));
    assertThat(read(value)).isEqualTo(new BigDecimal(value));
  }

  @Property
  void everyNumberOfAFormSurvivesSinglePrecision(
      @ForAll @IntRange(min = -3000, max = 18_000) int hundredths) {
    float single = (float) (hundredths / 100.0);
    assertThat(read((double) single)).isEqualTo(BigDecimal.valueOf(hundredths, 2));
    assertThat(read(new BigDecimal(single).toPlainString()))
        .isEqualTo(BigDecimal.valueOf(hundredths, 2));
  }

  @ParameterizedTest
  @CsvSource({
    "RIGHT_ACUITY, 4.60206, 1, 4.60",
    "LEFT_ACUITY, 4.60206, 2, 4.60",
    "RIGHT_ACUITY, 4.954, 1, 5.00",
    "RIGHT_ACUITY, 4.96, 1, 5.00",
    "LEFT_ACUITY, 5.301, 1, 5.30",
    "LEFT_ACUITY, 4.97, 0, 5.00",
    "LEFT_ACUITY, 4.6, 0, 4.60",
    "RIGHT_SPHERE, -1.2549, 2, -1.25",
    "RIGHT_SPHERE, -0.0049, 2, 0.00",
    "LEFT_CYLINDER, -0.7499, 3, -0.75",
    "LEFT_CYLINDER, -1.25, 1, -1.25",
    "LEFT_CYLINDER, -1.25, 0, -1.25",
    "RIGHT_AXIS, 89.9667, 0, 90.00",
    "RIGHT_AXIS, 89.9667, 1, 90.00"
  })
  void aResultThatItsFormatShowsRoundedIsReadAsShown(
      Field field, double value, int decimals, BigDecimal number) {
    ParsedRow row =
        Rows.of(TemplateSchemas.nationalCurrent(), field, new Cell.Numeric(value, decimals));
    assertThat(row.decimal(field)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "RIGHT_ACUITY, 4.60206, -1",
    "RIGHT_ACUITY, 4.85, 1",
    "RIGHT_ACUITY, 4.954, 2",
    "RIGHT_ACUITY, 0.04, 1",
    "RIGHT_ACUITY, 8.96, 1",
    "RIGHT_ACUITY, 2.94, 1",
    "RIGHT_ACUITY, 4.7, 0",
    "RIGHT_ACUITY, 4.63, 0",
    "RIGHT_SPHERE, -1.254, 1",
    "RIGHT_SPHERE, -1.255, 2",
    "RIGHT_AXIS, 0.25, 0",
    "RIGHT_AXIS, 90.33, 0"
  })
  void whatIsShownCountsOnlyWithinItsBounds(Field field, double value, int decimals) {
    ParsedRow row =
        Rows.of(TemplateSchemas.nationalCurrent(), field, new Cell.Numeric(value, decimals));
    assertThat(row.decimal(field)).isEqualByComparingTo(BigDecimal.valueOf(value));
  }

  @Test
  void anExtraShowsNoNoiseOfSinglePrecision() {
    ParsedRow row =
        Rows.parse(
                InMemorySheet.named("数据")
                    .row("学籍号", "左眼裸眼视力", "右眼裸眼视力", "左眼串镜", "右眼串镜", "左眼屈光不正", "右眼屈光不正")
                    .row(Rows.NUMBER, 4.6, 4.6, 0.30000001192092896, 4.599999904632568, 1, 2),
                TemplateSchemas.nationalOlder())
            .get(0);
    assertThat(row.extras()).containsEntry("左眼串镜", "0.3").containsEntry("右眼串镜", "4.6");
  }
}
