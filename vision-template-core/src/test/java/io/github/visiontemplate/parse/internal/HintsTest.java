package io.github.visiontemplate.parse.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HintsTest {

  private static final TemplateSchema FORM = TemplateSchemas.nationalImport();

  @ParameterizedTest
  @CsvSource({
    "1.0, 5.0",
    "0.8, 4.9",
    "1.2, 5.1",
    "0.05, 3.7",
    "2.0, 5.3",
    "48, 4.8",
    "'4,8', 4.8",
    "'４，８', 4.8",
    "4。8, 4.8",
    "4.85, ",
    "6.1, ",
    "480, ",
    "0.005, ",
    "免试, ",
    "4.8-5.0, ",
  })
  void anAcuityIsReadInDecimalNotationOrWithoutItsPoint(String text, @Nullable String meant) {
    assertThat(hint(IssueCode.ACUITY_OUT_OF_RANGE, Field.RIGHT_ACUITY, text)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "125, 1.25",
    "-325, -3.25",
    "+50, 0.50",
    "2750, 27.50",
    "3000, 30.00",
    "30D, 30.00",
    "'-1,25', -1.25",
    "-1.25D, -1.25",
    "-1.25DS, -1.25",
    "－１．２５度, -1.25",
    "−0。5, -0.50",
    "130, ",
    "3025, ",
    "-1.255, ",
    "平光, ",
    "-1.25/-0.50, ",
  })
  void aSphereIsReadWithoutItsPointOrWithAUnit(String text, @Nullable String meant) {
    assertThat(hint(IssueCode.SPHERE_OUT_OF_RANGE, Field.LEFT_SPHERE, text)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"-75, -0.75", "150, 1.50", "1500, 15.00", "1600, ", "-15.25, ", "1, 1.00"})
  void aCylinderIsReadWithoutItsPoint(String text, @Nullable String meant) {
    assertThat(hint(IssueCode.CYLINDER_OUT_OF_RANGE, Field.RIGHT_CYLINDER, text)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "90°, 90",
    "0°, 0",
    "180°, 180",
    "175 度, 175",
    "'90,0', 90",
    "181, ",
    "0.5, ",
    "-90, ",
    "90.4, "
  })
  void anAxisIsReadWithoutItsUnit(String text, @Nullable String meant) {
    assertThat(hint(IssueCode.AXIS_OUT_OF_RANGE, Field.RIGHT_AXIS, text)).isEqualTo(meant);
  }

  @Test
  void axisAndCylinderInEachOthersColumnAreSwappedBack() {
    Map<Field, Object> values = new EnumMap<>(Field.class);
    values.put(Field.STUDENT_NUMBER, Rows.NUMBER);
    values.put(Field.RIGHT_CYLINDER, 175);
    values.put(Field.RIGHT_AXIS, -0.75);
    ParsedRow row = parse(values);

    Issue axis = row.issue(IssueCode.AXIS_OUT_OF_RANGE, Field.RIGHT_AXIS);
    Issue cylinder = row.issue(IssueCode.CYLINDER_OUT_OF_RANGE, Field.RIGHT_CYLINDER);

    assertThat(axis.suggestion()).isEqualTo("175");
    assertThat(cylinder.suggestion()).isEqualTo("-0.75");
    assertThat(IssueMessages.chinese().withoutSheets().text(axis))
        .isEqualTo("N2：“右眼屈光轴位A”的轴位应为 0 至 180 的整数，实为“-0.75”，像是屈光度。请核对柱镜与轴位是否填反。是否应为“175”？");
  }

  @ParameterizedTest
  @CsvSource({
    "175, -0.75, -0.75, 175",
    "180, 0.25, 0.25, 180",
    "16, -15, -15.00, 16",
    "175, -15.25, 1.75, ",
    "175, -0.3, 1.75, ",
    "175, 0, 1.75, 0",
    "1600, -0.75, , "
  })
  void aCylinderAndAnAxisAreSwappedOnlyWhereEachCanBeTheOther(
      BigDecimal cylinder, BigDecimal axis, @Nullable String power, @Nullable String degrees) {
    ParsedRow row =
        parse(
            Map.of(
                Field.STUDENT_NUMBER, Rows.NUMBER,
                Field.LEFT_CYLINDER, cylinder,
                Field.LEFT_AXIS, axis));
    assertThat(row.issue(IssueCode.CYLINDER_OUT_OF_RANGE, Field.LEFT_CYLINDER).suggestion())
        .isEqualTo(power);
    assertThat(row.issue(IssueCode.AXIS_OUT_OF_RANGE, Field.LEFT_AXIS).suggestion())
        .isEqualTo(degrees);
  }

  @Test
  void anAxisThatIsAPowerIsSaidToBeOne() {
    Issue issue = row(Field.LEFT_AXIS, 0.5).issue(IssueCode.AXIS_OUT_OF_RANGE, Field.LEFT_AXIS);
    assertThat(issue.suggestion()).isNull();
    assertThat(IssueMessages.english().withoutSheets().text(issue))
        .isEqualTo(
            "Q2: expected an axis of 0 to 180 whole degrees in \"左眼屈光轴位A\", found \"0.5\", which"
                + " looks like dioptres. Check whether cylinder and axis have changed places.");
  }

  @ParameterizedTest
  @CsvSource({
    "20251015, 2025/10/15",
    "２０２５１０１５, 2025/10/15",
    "2025年10月15日, 2025/10/15",
    "2025年 9月 1日, 2025/9/1",
    "2025.10.15, 2025/10/15",
    "2025 10 15, 2025/10/15",
    "2025/10/15 08:30, 2025/10/15",
    "2025-10-15T08:30:00, 2025/10/15",
    "15/10/2025, 2025/10/15",
    "10/15/2025, 2025/10/15",
    "5.5.2025, 2025/5/5",
    "5/10/2025, ",
    "12/5/2025, ",
    "5/12/2025, ",
    "1900年1月1日, 1900/1/1",
    "2025年12月31日, 2025/12/31",
    "2025年0月1日, ",
    "2025年1月0日, ",
    "25/10/15, ",
    "2025/2/30, ",
    "20251315, ",
    "18991231, ",
    "昨天, ",
  })
  void aDateIsReadInOtherFormsWhereDayAndMonthAreCertain(String text, @Nullable String meant) {
    Issue issue = row(Field.EXAM_DATE, text).issueOf(Field.EXAM_DATE).orElseThrow();
    assertThat(issue.code()).isEqualTo(IssueCode.EXAM_DATE_FORMAT);
    assertThat(issue.suggestion()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "20251015, 2025/10/15",
    "45945, 2025/10/15",
    "45945.5, 2025/10/15",
    "36525, ",
    "36526, 2000/1/1",
    "73050, 2099/12/31",
    "73051, ",
    "99999, ",
    "5, "
  })
  void aNumberInADateColumnIsADayWithoutItsFormat(double number, @Nullable String meant) {
    Issue issue = row(Field.EXAM_DATE, number).issueOf(Field.EXAM_DATE).orElseThrow();
    assertThat(issue.suggestion()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"有, 是", "√, 是", "yes, 是", "Ｎ, 否", "无, 否", "也许, "})
  void otherWordsForYesAndNoAreKnown(String text, @Nullable String meant) {
    assertThat(hint(IssueCode.ORTHOKERATOLOGY_INVALID, Field.ORTHOKERATOLOGY, text))
        .isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "310101201812233244, G310101201812233244",
    "G31O1012O1812233244, G310101201812233244",
    "G310101 20181223 3244, G310101201812233244",
    "G310101-20181223-3244, G310101201812233244",
    "310101201812233245, ",
    "L31010120181223324, ",
    "G3101012018122332, ",
  })
  void aStudentNumberIsCompletedWhereItsCheckCharacterThenFits(
      String text, @Nullable String meant) {
    Issue issue = row(Field.STUDENT_NUMBER, text).issueOf(Field.STUDENT_NUMBER).orElseThrow();
    assertThat(issue.suggestion()).isEqualTo(meant);
  }

  @Test
  void aNameInTheNumbersColumnIsSaidToBeSwapped() {
    Map<Field, Object> values = new EnumMap<>(Field.class);
    values.put(Field.STUDENT_NUMBER, "张三");
    values.put(Field.NAME, " " + Rows.NUMBER.toLowerCase(java.util.Locale.ROOT));
    ParsedRow row = parse(values);

    Issue issue = row.issues().get(0);

    assertThat(row.hasNameAndNumberSwapped()).isTrue();
    assertThat(row.studentNumber()).isNull();
    assertThat(issue.code()).isEqualTo(IssueCode.NUMBER_MALFORMED);
    assertThat(IssueMessages.chinese().withoutSheets().text(issue))
        .isEqualTo("D2：“学籍号”中为“张三”，而 F2 中为学籍号。姓名与学籍号可能填反，请各归其列。是否应为“G310101201812233244”？");
  }

  @ParameterizedTest
  @ValueSource(strings = {"张三", "无"})
  void aNameInBothColumnsIsNotSwapped(String text) {
    assertThat(row(Field.STUDENT_NUMBER, text).hasNameAndNumberSwapped()).isFalse();
  }

  private static @Nullable String hint(IssueCode code, Field field, String text) {
    return row(field, text).issue(code, field).suggestion();
  }

  private static ParsedRow row(Field field, Object value) {
    return Rows.of(FORM, field, value);
  }

  private static ParsedRow parse(Map<Field, Object> values) {
    return Objects.requireNonNull(Rows.parse(Rows.sheet(FORM.columns(), values), FORM).get(0));
  }
}
