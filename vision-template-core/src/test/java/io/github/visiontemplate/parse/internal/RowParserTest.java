package io.github.visiontemplate.parse.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateColumn;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.CellPosition;
import io.github.visiontemplate.testing.InMemorySheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowParserTest {

  private static final TemplateSchema FORM = TemplateSchemas.nationalCurrent();
  private static final TemplateSchema WITH_EXTRAS =
      TemplateSchema.builder("x", TemplateFamily.NATIONAL)
          .required(Field.STUDENT_NUMBER, "学籍号")
          .extra("左眼串镜")
          .extra("医生", "筛查医生")
          .build();

  private static ParsedRow row(Field field, @Nullable Object value) {
    return Rows.of(FORM, field, value);
  }

  private static InMemorySheet sheet(String... moreHeaders) {
    List<String> headers =
        new ArrayList<>(FORM.columns().stream().map(TemplateColumn::header).toList());
    headers.addAll(List.of(moreHeaders));
    return InMemorySheet.named("数据").row(headers);
  }

  @ParameterizedTest
  @CsvSource({
    "是, true",
    "否, false",
    "1, true",
    "0, false",
    "'\u3000１\u00a0', true",
    "TRUE, true",
    "false, false",
    "1.是, true",
    "2.否, false",
    "2、是, true",
    "'0：否', false",
    "'1) 是', true",
    "1-是, true"
  })
  void yesAndNoAreReadWhereTheirMeaningIsCertain(String text, boolean worn) {
    assertThat(row(Field.ORTHOKERATOLOGY, text).orthokeratology()).isEqualTo(worn);
    assertThat(row(Field.ORTHOKERATOLOGY, worn ? 1 : 0).orthokeratology()).isEqualTo(worn);
    assertThat(row(Field.ORTHOKERATOLOGY, worn).orthokeratology()).isEqualTo(worn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "也许", "y", "N", "√", "有", "无", "2", "是的", "-", "1.", "1. 0", "1.0", "1.2", "2.1", "a.是",
        ".是", "12是"
      })
  void otherWordsAreNeitherYesNorNo(String text) {
    ParsedRow row = row(Field.ORTHOKERATOLOGY, text);
    assertThat(row.orthokeratology()).isNull();
    assertThat(Rows.issues(row))
        .map(issue -> issue.withSuggestion(null))
        .containsExactly(
            Issue.ofCell(
                IssueCode.ORTHOKERATOLOGY_INVALID,
                "数据",
                new CellPosition(2, 17),
                "是否为角膜塑形镜（OK镜）佩戴者",
                text));
  }

  @Test
  void otherNumbersAndDatesAreNeitherYesNorNo() {
    for (Object cell : new Object[] {2, 0.5, -1, LocalDate.of(2025, 1, 1)}) {
      assertThat(Rows.issues(row(Field.ORTHOKERATOLOGY, cell)))
          .extracting(Issue::code)
          .containsExactly(IssueCode.ORTHOKERATOLOGY_INVALID);
    }
    assertThat(row(Field.ORTHOKERATOLOGY, null).hasIssue(Field.ORTHOKERATOLOGY)).isFalse();
  }

  @Test
  void sexIsReadWhereItCanBeAndNeverAnIssue() {
    assertThat(row(Field.SEX, "1").sex()).isEqualTo(Sex.MALE);
    assertThat(row(Field.SEX, 1).sex()).isEqualTo(Sex.MALE);
    assertThat(row(Field.SEX, " 男").sex()).isEqualTo(Sex.MALE);
    assertThat(row(Field.SEX, "２").sex()).isEqualTo(Sex.FEMALE);
    assertThat(row(Field.SEX, "女").sex()).isEqualTo(Sex.FEMALE);
    for (Object cell :
        new Object[] {"3", 3, "", true, new Cell.Failed("#REF!"), new Cell.FormulaWithoutValue()}) {
      assertThat(row(Field.SEX, cell).sex()).isNull();
      assertThat(row(Field.SEX, cell).issues()).isEmpty();
    }
  }

  @Test
  void aNameIsTextWithoutBlanksAroundAndNeverAnIssue() {
    assertThat(row(Field.NAME, "\u3000李\uD842\uDFB7 ").name()).isEqualTo("李\uD842\uDFB7");
    for (Object cell :
        new Object[] {" ", 7, new Cell.Failed("#NAME?"), new Cell.FormulaWithoutValue()}) {
      assertThat(row(Field.NAME, cell).name()).isNull();
      assertThat(row(Field.NAME, cell).issues()).isEmpty();
    }
  }

  @Test
  void columnsThatAreNotStoredAreNotChecked() {
    ParsedRow row = row(Field.GRADE_CODE, new Cell.Failed("#REF!"));
    assertThat(row.issues()).isEmpty();
    assertThat(row.shown(Field.GRADE_CODE)).isEmpty();
  }

  @Test
  void rowsThatShowNothingUnderTheHeadersAreNoData() {
    List<@Nullable ParsedRow> rows =
        Rows.parse(
            sheet("备注", "", "签名")
                .row()
                .row(" ", "\u3000\u00a0", "", null)
                .skip(5_000)
                .row(at(21, "页脚"))
                .row(at(19, "无表头"))
                .row(at(18, "未知列"))
                .row("11")
                .row(at(8, new Cell.FormulaWithoutValue())),
            FORM);
    assertThat(rows)
        .extracting(row -> row == null ? 0 : row.rowNumber())
        .containsExactly(0, 0, 0, 5005, 5006, 5007, 5008);
  }

  @Test
  void theHeaderAndTheLinesAboveItAreNoData() {
    InMemorySheet sheet =
        InMemorySheet.named("数据")
            .row("标题")
            .row(FORM.columns().stream().map(TemplateColumn::header).toList());
    RowParser parser = RowParser.of(Rows.layout(sheet, FORM));
    assertThat(parser.parse(Objects.requireNonNull(sheet.rows().next()))).isNull();
  }

  @Test
  void aRowIsUsableWhenTheTableHasMovedOn() {
    List<@Nullable ParsedRow> rows = Rows.parse(sheet().row(at(3, "G1")).row("11"), FORM);
    ParsedRow first = Objects.requireNonNull(rows.get(0));
    assertThat(first.shown(Field.STUDENT_NUMBER)).isEqualTo("G1");
    assertThat(first.shown(Field.NAME)).isEmpty();
    assertThat(first.issueOf(Field.STUDENT_NUMBER)).contains(first.issues().get(0));
    assertThat(first.issueOf(Field.NAME)).isEmpty();
    assertThat(first.isBlank(Field.NAME)).isTrue();
    assertThat(first.isBlank(Field.STUDENT_NUMBER)).isFalse();
  }

  @Test
  void laterStagesNameTheCellOfAField() {
    ParsedRow row = row(Field.RIGHT_ACUITY, 5.4);
    assertThat(row.issue(IssueCode.ACUITY_OUT_OF_RANGE, Field.RIGHT_ACUITY, "3.0"))
        .isEqualTo(
            Issue.ofCell(
                    IssueCode.ACUITY_OUT_OF_RANGE,
                    "数据",
                    new CellPosition(2, 9),
                    "右眼裸眼视力",
                    "5.4",
                    "3.0")
                .withPupil(new Issue.Pupil("张三", null)));
    assertThatThrownBy(() -> row.issue(IssueCode.EXAM_DATE_MISSING, Field.EXAM_DATE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRowShowsNoPersonalData() {
    assertThat(row(Field.NAME, "张三")).hasToString("ParsedRow[2]");
  }

  @Test
  void extrasAreKeptAsText() {
    ParsedRow row =
        Rows.parse(
                InMemorySheet.named("数据")
                    .row("学籍号", "左眼串镜", "筛查医生")
                    .row(Rows.NUMBER, -1, " Ａ 医生\u3000"),
                WITH_EXTRAS)
            .get(0);
    assertThat(row.extras()).containsExactly(entry("左眼串镜", "-1"), entry("医生", "Ａ 医生"));
  }

  @Test
  void extrasThatCannotBeReadAreIssues() {
    ParsedRow row =
        Rows.parse(
                InMemorySheet.named("数据")
                    .row("学籍号", "左眼串镜", "筛查医生")
                    .row(Rows.NUMBER, new Cell.Failed("#N/A"), new Cell.FormulaWithoutValue()),
                WITH_EXTRAS)
            .get(0);
    assertThat(row.extras()).isEmpty();
    assertThat(Rows.issues(row))
        .containsExactly(
            Issue.ofCell(IssueCode.CELL_ERROR, "数据", new CellPosition(2, 1), "左眼串镜", "#N/A"),
            Issue.ofCell(
                IssueCode.FORMULA_WITHOUT_VALUE, "数据", new CellPosition(2, 2), "筛查医生", null));
  }

  @Test
  void blankExtrasAreLeftOut() {
    ParsedRow row =
        Rows.parse(
                InMemorySheet.named("数据").row("学籍号", "左眼串镜", "筛查医生").row(Rows.NUMBER, " ", null),
                WITH_EXTRAS)
            .get(0);
    assertThat(row.extras()).isEmpty();
    assertThat(row.issues()).isEmpty();
  }

  @Property(tries = 200)
  void anyOrderOfTheColumnsGivesTheSameValues(@ForAll Random random) {
    Map<Field, Object> values = new EnumMap<>(Field.class);
    TemplateSchema form = TemplateSchemas.nationalImport();
    form.columns().forEach(column -> values.put(column.field(), value(column.field())));
    List<TemplateColumn> shuffled = new ArrayList<>(form.columns());
    Collections.shuffle(shuffled, random);
    ParsedRow expected = Rows.parse(Rows.sheet(form.columns(), values), form).get(0);
    ParsedRow actual = Rows.parse(Rows.sheet(shuffled, values), form).get(0);
    assertThat(values(actual)).isEqualTo(values(expected)).doesNotContainNull();
    assertThat(actual.issues()).isEmpty();
  }

  private static Object value(Field field) {
    return switch (field) {
      case STUDENT_NUMBER -> Rows.NUMBER;
      case SEX -> "2";
      case BIRTH_DATE -> "2018/12/23";
      case ORTHOKERATOLOGY -> "否";
      case EXAM_DATE -> LocalDate.of(2025, 10, 15);
      default -> field.isMeasurement() ? (Object) (field.name().length() * 0.25) : field.name();
    };
  }

  private static List<Object> values(ParsedRow row) {
    List<Object> values = new ArrayList<>();
    Collections.addAll(
        values,
        row.studentNumber(),
        row.name(),
        row.sex(),
        row.birthDate(),
        row.orthokeratology(),
        row.examDate());
    for (Field field : Field.values()) {
      if (field.isMeasurement() && field != Field.ORTHOKERATOLOGY) {
        values.add(row.decimal(field));
      }
    }
    return values;
  }

  /** Returns a row whose only cell is in that column. */
  private static Object[] at(int column, Object value) {
    Object[] cells = new Object[column + 1];
    cells[column] = value;
    return cells;
  }
}
