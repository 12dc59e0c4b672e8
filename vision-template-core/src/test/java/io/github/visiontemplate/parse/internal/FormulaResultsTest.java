package io.github.visiontemplate.parse.internal;

import static io.github.visiontemplate.testing.InMemorySheet.formula;
import static io.github.visiontemplate.testing.InMemorySheet.volatileFormula;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateColumn;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.testing.InMemorySheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormulaResultsTest {

  private static final TemplateSchema FORM = TemplateSchemas.nationalImport();
  private static final LocalDate DAY = LocalDate.of(2026, 9, 15);

  private static List<@Nullable Object> row(Map<Field, Object> others) {
    Map<Field, Object> values = new EnumMap<>(Field.class);
    values.put(Field.STUDENT_NUMBER, Rows.NUMBER);
    for (Field field : Field.values()) {
      if (field.isMeasurement()) {
        values.put(field, field.isAcuity() ? 4.8 : field == Field.ORTHOKERATOLOGY ? "否" : 0);
      }
    }
    values.put(Field.EXAM_DATE, DAY);
    values.putAll(others);
    List<@Nullable Object> row = new ArrayList<>();
    for (TemplateColumn column : FORM.columns()) {
      row.add(values.get(column.field()));
    }
    return row;
  }

  @SafeVarargs
  private static InMemorySheet sheet(Map<Field, Object>... rows) {
    InMemorySheet sheet =
        InMemorySheet.named("数据").row(FORM.columns().stream().map(TemplateColumn::header).toList());
    for (Map<Field, Object> row : rows) {
      sheet.row(row(row));
    }
    return sheet;
  }

  private static List<ParsedRow> parse(InMemorySheet sheet) {
    TemplateLayout layout = Rows.layout(sheet, FORM);
    RowParser parser = RowParser.of(layout, sheet);
    List<ParsedRow> parsed = new ArrayList<>();
    try (RowReader rows = sheet.rows()) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        if (row.rowNumber() > 1) {
          parsed.add(requireNonNull(parser.parse(row)));
        }
      }
    }
    assertThat(sheet.openReaders()).isZero();
    return parsed;
  }

  private static List<String> flaws(ParsedRow row) {
    return row.issues().stream().map(issue -> issue.code() + " " + issue.position()).toList();
  }

  @Test
  void aZeroThatWasNeverCalculatedIsNoAcuity() {
    InMemorySheet sheet =
        sheet(Map.of(Field.RIGHT_ACUITY, formula(0)), Map.of(Field.RIGHT_ACUITY, formula(4.9)))
            .toBeRecalculated();
    List<ParsedRow> rows = parse(sheet);
    assertThat(flaws(rows.get(0))).containsExactly("FORMULA_WITHOUT_VALUE J2");
    assertThat(rows.get(0).decimal(Field.RIGHT_ACUITY)).isNull();
    assertThat(rows.get(1).issues()).isEmpty();
  }

  @Test
  void inACalculatedWorkbookAZeroIsAValue() {
    InMemorySheet sheet =
        sheet(Map.of(Field.RIGHT_ACUITY, formula(0), Field.LEFT_AXIS, formula(0)));
    assertThat(parse(sheet).get(0).issues()).isEmpty();
  }

  @Test
  void anEnteredZeroIsAValueAlsoWhereFormulasAreNotFinal() {
    InMemorySheet sheet = sheet(Map.of(Field.RIGHT_ACUITY, 0)).toBeRecalculated();
    assertThat(parse(sheet).get(0).decimal(Field.RIGHT_ACUITY)).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = Field.class,
      names = {
        "RIGHT_SPHERE",
        "RIGHT_CYLINDER",
        "RIGHT_AXIS",
        "LEFT_SPHERE",
        "LEFT_CYLINDER",
        "LEFT_AXIS",
        "ORTHOKERATOLOGY"
      })
  void aColumnInWhichEveryFormulaHoldsZeroWasNotCalculated(Field field) {
    InMemorySheet sheet =
        sheet(Map.of(field, formula(0)), Map.of(field, 1), Map.of(field, formula(0)))
            .toBeRecalculated();
    List<ParsedRow> rows = parse(sheet);
    assertThat(rows.get(0).hasIssue(field)).isTrue();
    assertThat(rows.get(0).issues().get(0).code()).isEqualTo(IssueCode.FORMULA_WITHOUT_VALUE);
    assertThat(rows.get(1).issues()).isEmpty();
    assertThat(rows.get(2).hasIssue(field)).isTrue();
  }

  @Test
  void aPlanoByFormulaStaysOneWhereAnotherFormulaOfItsColumnHasAResult() {
    InMemorySheet sheet =
        sheet(Map.of(Field.LEFT_SPHERE, formula(0)), Map.of(Field.LEFT_SPHERE, formula(-0.25)))
            .toBeRecalculated();
    List<ParsedRow> rows = parse(sheet);
    assertThat(rows.get(0).issues()).isEmpty();
    assertThat(rows.get(0).decimal(Field.LEFT_SPHERE)).isEqualTo(new BigDecimal("0.00"));
  }

  @Test
  void nothingIsNoResultEither() {
    InMemorySheet sheet =
        sheet(
                Map.of(
                    Field.LEFT_SPHERE, formula(" "),
                    Field.RIGHT_ACUITY, formula(null),
                    Field.EXAM_DATE, formula(0),
                    Field.STUDENT_NUMBER, formula(0),
                    Field.NAME, formula(null)))
            .toBeRecalculated();
    assertThat(flaws(parse(sheet).get(0)))
        .containsExactly(
            "FORMULA_WITHOUT_VALUE D2",
            "FORMULA_WITHOUT_VALUE J2",
            "FORMULA_WITHOUT_VALUE O2",
            "FORMULA_WITHOUT_VALUE S2");
  }

  @Test
  void extrasAreHeldToTheSame() {
    InMemorySheet sheet =
        InMemorySheet.named("数据")
            .row("学籍号", "左眼裸眼视力", "右眼裸眼视力", "左眼串镜", "右眼串镜", "左眼屈光不正", "右眼屈光不正")
            .row(Rows.NUMBER, 4.6, 4.6, formula(0), formula(0), formula(null), 0)
            .row(Rows.NUMBER, 4.6, 4.6, formula(0), formula(1), 0, 0)
            .toBeRecalculated();
    TemplateLayout layout = Rows.layout(sheet, TemplateSchemas.nationalOlder());
    RowParser parser = RowParser.of(layout, sheet);
    try (RowReader rows = sheet.rows()) {
      rows.next();
      ParsedRow first = requireNonNull(parser.parse(requireNonNull(rows.next())));
      assertThat(flaws(first))
          .containsExactly("FORMULA_WITHOUT_VALUE D2", "FORMULA_WITHOUT_VALUE F2");
      assertThat(first.extras()).containsOnlyKeys("右眼串镜", "右眼屈光不正");
    }
  }

  @Test
  void aDateThatChangesByItselfIsAWarning() {
    ParsedRow row = parse(sheet(Map.of(Field.EXAM_DATE, volatileFormula(DAY)))).get(0);
    assertThat(row.examDate()).isEqualTo(DAY);
    assertThat(flaws(row)).containsExactly("EXAM_DATE_VOLATILE S2");
    assertThat(row.issues().get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(row.hasIssue(Field.EXAM_DATE)).isFalse();
  }

  @Test
  void otherFormulasForADateAndVolatileOnesElsewhereAreFine() {
    assertThat(parse(sheet(Map.of(Field.EXAM_DATE, formula(DAY)))).get(0).issues()).isEmpty();
    assertThat(parse(sheet(Map.of(Field.BIRTH_DATE, volatileFormula(DAY)))).get(0).issues())
        .isEmpty();
    assertThat(flaws(parse(sheet(Map.of(Field.EXAM_DATE, volatileFormula("today")))).get(0)))
        .containsExactly("EXAM_DATE_FORMAT S2");
  }

  @Test
  void hintsOfDaysCountFromTheWorkbooksOwnEpoch() {
    assertThat(
            parse(sheet(Map.of(Field.EXAM_DATE, 44818)).from1904())
                .get(0)
                .issues()
                .get(0)
                .suggestion())
        .isEqualTo("2026/9/15");
    assertThat(parse(sheet(Map.of(Field.EXAM_DATE, 46280))).get(0).issues().get(0).suggestion())
        .isEqualTo("2026/9/15");
  }
}
