package io.github.visiontemplate.parse.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.testing.InMemorySheet;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExaminationTest {

  private static final TemplateSchema FORM = TemplateSchemas.nationalImport();

  private static ParsedRow row(Map<Field, Object> measurements) {
    Map<Field, Object> values = new EnumMap<>(Field.class);
    values.put(Field.STUDENT_NUMBER, Rows.NUMBER);
    values.put(Field.EXAM_DATE, "2026/9/15");
    values.putAll(measurements);
    return Rows.parse(Rows.sheet(FORM.columns(), values), FORM).get(0);
  }

  private static ParsedRow all(Object value) {
    Map<Field, Object> values = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      if (field.isMeasurement()) {
        values.put(field, value);
      }
    }
    return row(values);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "免试", "缺检", "未测", "拒检", "999", "999.0", "免 试", "请假（病）", "休学", "已转学", "/", "-",
        "——", "N/A"
      })
  void wordsInPlaceOfAllMeasurementsSayThatNobodyWasExamined(String word) {
    assertThat(all(word).isNotExamined()).isTrue();
  }

  @Test
  void theCodeMayBeANumberAndLensesThatAreNotWornAreNoExamination() {
    assertThat(all(999).isNotExamined()).isTrue();
    assertThat(row(Map.of()).isNotExamined()).isTrue();
    assertThat(row(Map.of(Field.ORTHOKERATOLOGY, "否")).isNotExamined()).isTrue();
    assertThat(row(Map.of(Field.ORTHOKERATOLOGY, 0, Field.LEFT_ACUITY, "免试")).isNotExamined())
        .isTrue();
  }

  @Test
  void anyOtherContentIsAnExamination() {
    assertThat(row(Map.of(Field.ORTHOKERATOLOGY, "是")).isNotExamined()).isFalse();
    assertThat(row(Map.of(Field.LEFT_AXIS, 0)).isNotExamined()).isFalse();
    assertThat(row(Map.of(Field.RIGHT_ACUITY, 0)).isNotExamined()).isFalse();
    assertThat(row(Map.of(Field.RIGHT_ACUITY, 9)).isNotExamined()).isFalse();
    assertThat(row(Map.of(Field.RIGHT_ACUITY, "四点八")).isNotExamined()).isFalse();
    assertThat(row(Map.of(Field.RIGHT_SPHERE, new Cell.Failed("#N/A"))).isNotExamined()).isFalse();
    assertThat(row(Map.of(Field.RIGHT_SPHERE, new Cell.FormulaWithoutValue())).isNotExamined())
        .isFalse();
  }

  @Test
  void aFormulaWithoutAResultIsNotNothing() {
    InMemorySheet sheet =
        InMemorySheet.named("数据")
            .row(FORM.columns().stream().map(column -> column.header()).toList())
            .row(
                null,
                null,
                null,
                Rows.NUMBER,
                null,
                null,
                null,
                null,
                null,
                InMemorySheet.formula(null))
            .toBeRecalculated();
    RowParser parser = RowParser.of(Rows.layout(sheet, FORM), sheet);
    try (var rows = sheet.rows()) {
      rows.next();
      assertThat(parser.parse(rows.next()).isNotExamined()).isFalse();
    }
  }

  @Test
  void theExtrasWithoutWhichATableIsAnotherFormAreMeasurements() {
    InMemorySheet sheet =
        InMemorySheet.named("数据")
            .row("学籍号", "左眼裸眼视力", "右眼裸眼视力", "左眼串镜", "右眼串镜", "左眼屈光不正", "右眼屈光不正")
            .row(Rows.NUMBER, null, null, 1)
            .row(Rows.NUMBER, null, "免试", "免试");
    assertThat(Rows.parse(sheet, TemplateSchemas.nationalOlder()))
        .extracting(ParsedRow::isNotExamined)
        .containsExactly(false, true);
  }

  @Test
  void suchAWordBesideRealValuesIsAnErrorAtItsCell() {
    ParsedRow row = row(Map.of(Field.RIGHT_ACUITY, "免试", Field.LEFT_ACUITY, 4.8));
    assertThat(row.isNotExamined()).isFalse();
    Issue issue = row.issues().get(0);
    assertThat(issue.code()).isEqualTo(IssueCode.VALUE_NOT_A_NUMBER);
    assertThat(IssueMessages.chinese().withoutSheets().text(issue))
        .isEqualTo("J2：“右眼裸眼视力”为“免试”，但该行其他检查结果已填。如该生未检查，请清空这一行的检查结果；如只是此项未检查，请补查后填写数值。");
    assertThat(
            row(Map.of(Field.RIGHT_ACUITY, 999, Field.LEFT_ACUITY, 4.8))
                .issue(IssueCode.ACUITY_OUT_OF_RANGE, Field.RIGHT_ACUITY)
                .arguments())
        .containsExactly("NOT_EXAMINED");
  }
}
