package io.github.visiontemplate.parse.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateColumn;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.testing.InMemorySheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PupilReaderTest {

  private static final TemplateSchema FORM = TemplateSchemas.nationalImport();
  private static final List<String> HEADERS =
      FORM.columns().stream().map(TemplateColumn::header).toList();

  private final List<Issue> notPupils = new ArrayList<>();

  private static InMemorySheet sheet() {
    return InMemorySheet.named("数据").row(HEADERS);
  }

  private static List<@Nullable Object> row(Map<Field, ?> values) {
    List<@Nullable Object> row = new ArrayList<>();
    FORM.columns().forEach(column -> row.add(values.get(column.field())));
    return row;
  }

  private static List<@Nullable Object> pupil() {
    return row(
        Map.of(Field.STUDENT_NUMBER, Rows.NUMBER, Field.NAME, "张三", Field.RIGHT_ACUITY, 4.8));
  }

  private List<Integer> pupils(InMemorySheet sheet) {
    return pupils(sheet, FORM);
  }

  private List<Integer> pupils(InMemorySheet sheet, TemplateSchema schema) {
    TemplateLayout layout = Rows.layout(sheet, schema);
    List<Integer> pupils = new ArrayList<>();
    try (PupilReader rows =
        PupilReader.of(layout, RowParser.of(layout, sheet), sheet, notPupils::add)) {
      for (ParsedRow row = rows.next(); row != null; row = rows.next()) {
        pupils.add(row.rowNumber());
      }
      assertThat(rows.next()).isNull();
    }
    assertThat(sheet.openReaders()).isZero();
    return pupils;
  }

  private List<String> others() {
    return notPupils.stream().map(issue -> issue.code() + " " + issue.position()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "合计",
        "合 计：",
        "平均视力",
        "填表人：李四",
        "审核人（签字）",
        "注：本表一式两份",
        "备注",
        "制表日期 2026/9/20",
        "校医：王五",
        "Total"
      })
  void aLineBelowTheTableThatBeginsWithSuchAWordIsNoPupils(String word) {
    InMemorySheet sheet =
        sheet().row(pupil()).row(word, null, null, "40", null, "王五", null, null, null, 4.8, 4.9);
    assertThat(pupils(sheet)).containsExactly(2);
    assertThat(others()).containsExactly("NOT_A_PUPIL A3");
    assertThat(IssueMessages.chinese().withoutSheets().text(notPupils.get(0)))
        .isEqualTo("A3：该行不是学生（“" + word + "”），已略过。");
  }

  @Test
  void theWordMayStandInAnyColumn() {
    InMemorySheet sheet =
        sheet()
            .row(pupil())
            .row(row(Map.of(Field.STUDENT_NUMBER, "合计：40人", Field.RIGHT_ACUITY, 4.9)))
            .row(row(Map.of(Field.NAME, "平均", Field.RIGHT_ACUITY, 4.9)));
    assertThat(pupils(sheet)).containsExactly(2);
    assertThat(others()).containsExactly("NOT_A_PUPIL D3", "NOT_A_PUPIL F4");
  }

  @Test
  void aLineBelowTheTableWithNeitherNameNorMeasurementIsNoPupils() {
    InMemorySheet sheet =
        sheet()
            .row(pupil())
            .row("示例小学")
            .row(row(Map.of(Field.EXAM_DATE, LocalDate.of(2026, 9, 15))));
    assertThat(pupils(sheet)).containsExactly(2);
    assertThat(others()).containsExactly("NOT_A_PUPIL A3", "NOT_A_PUPIL S4");
  }

  @Test
  void aLineWithANameOrAMeasurementOrABirthDateIsAPupils() {
    InMemorySheet sheet =
        sheet()
            .row(pupil())
            .row(row(Map.of(Field.NAME, "李四")))
            .row(row(Map.of(Field.RIGHT_ACUITY, 4.9)))
            .row(row(Map.of(Field.CLASS_NAME, "注", Field.BIRTH_DATE, LocalDate.of(2018, 1, 1))));
    assertThat(pupils(sheet)).containsExactly(2, 3, 4, 5);
    assertThat(others()).isEmpty();
  }

  @Test
  void withinTheTableEveryLineIsAPupils() {
    InMemorySheet sheet =
        sheet()
            .row(pupil())
            .row("合计")
            .row("一年级2班")
            .row(pupil())
            .row("合计")
            .row(row(Map.of(Field.NAME, "李四")));
    assertThat(pupils(sheet)).containsExactly(2, 3, 4, 5, 7);
    assertThat(others()).containsExactly("NOT_A_PUPIL A6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"G3101012018122332", "310101201812233244", "123456"})
  void aWrongNumberIsANumber(String number) {
    InMemorySheet sheet = sheet().row("合计").row(row(Map.of(Field.STUDENT_NUMBER, number)));
    assertThat(pupils(sheet)).containsExactly(2, 3);
  }

  @Test
  void headersThatAreRepeatedWithinTheTableAreNoPupils() {
    InMemorySheet sheet =
        sheet()
            .row(pupil())
            .row(HEADERS)
            .row(pupil())
            .row(null, null, null, "学籍号：", null, "姓 名")
            .row(pupil());
    assertThat(pupils(sheet)).containsExactly(2, 4, 6);
    assertThat(others()).containsExactly("NOT_A_PUPIL A3", "NOT_A_PUPIL D5");
  }

  @Test
  void oneHeaderAloneOrWithOtherTextsIsNoHeaderLine() {
    InMemorySheet sheet =
        sheet()
            .row(row(Map.of(Field.NAME, "姓名")))
            .row(row(Map.of(Field.STUDENT_NUMBER, "学籍号", Field.NAME, "张三")))
            .row(pupil());
    assertThat(pupils(sheet)).containsExactly(2, 3, 4);
  }

  @Test
  void inTheCityFormAKeyIsANumber() {
    TemplateSchema city = TemplateSchemas.city();
    List<String> headers = city.columns().stream().map(TemplateColumn::header).toList();
    List<@Nullable Object> keyed = new ArrayList<>();
    List<@Nullable Object> footer = new ArrayList<>();
    for (TemplateColumn column : city.columns()) {
      boolean isKey = column.field() == Field.STUDENT_KEY;
      boolean isAcuity = column.field() == Field.RIGHT_ACUITY;
      keyed.add(isKey ? "S-1" : isAcuity ? 4.8 : null);
      footer.add(isKey ? "平均" : isAcuity ? 4.8 : null);
    }
    InMemorySheet sheet = InMemorySheet.named("数据").row(headers).row(keyed).row(footer);
    assertThat(pupils(sheet, city)).containsExactly(2);
    assertThat(notPupils).extracting(Issue::code).containsExactly(IssueCode.NOT_A_PUPIL);
  }

  @Test
  void aSchemaHasWordsOfItsOwn() {
    TemplateSchema schema =
        TemplateSchema.builder("own", io.github.visiontemplate.schema.TemplateFamily.NATIONAL)
            .required(Field.STUDENT_NUMBER, "学籍号")
            .required(Field.RIGHT_ACUITY, "右")
            .footerWords("Σ")
            .notExaminedWords("x")
            .build();
    InMemorySheet sheet =
        InMemorySheet.named("数据")
            .row("学籍号", "右")
            .row(Rows.NUMBER, "x")
            .row("合计", 4.8)
            .row("Σ", 4.8);
    assertThat(pupils(sheet, schema)).containsExactly(2, 3);
    assertThat(others()).containsExactly("NOT_A_PUPIL A4");
    assertThat(schema.isNotExamined("X（病）")).isTrue();
    assertThat(schema.isNotExamined("免试")).isFalse();
  }

  @Test
  void ofManyLinesWithoutANumberAllArePupils() {
    InMemorySheet sheet = sheet().row(pupil());
    for (int i = 0; i < 1500; i++) {
      sheet.row("合计");
    }
    assertThat(pupils(sheet)).hasSize(1501);
    assertThat(others()).isEmpty();
  }
}
