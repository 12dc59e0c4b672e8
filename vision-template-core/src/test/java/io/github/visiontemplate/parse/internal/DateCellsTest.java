package io.github.visiontemplate.parse.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.CellPosition;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateCellsTest {

  private static ParsedRow row(Field field, @Nullable Object value) {
    return Rows.of(TemplateSchemas.nationalImport(), field, value);
  }

  private static void assertFlaw(IssueCode code, Object value, @Nullable String shown) {
    ParsedRow row = row(Field.EXAM_DATE, value);
    assertThat(row.examDate()).isNull();
    assertThat(Rows.issues(row))
        .map(issue -> issue.withSuggestion(null))
        .containsExactly(Issue.ofCell(code, "数据", new CellPosition(2, 18), "体检日期", shown));
  }

  @ParameterizedTest
  @CsvSource({
    "2025/10/15, 2025-10-15", "2025/1/5, 2025-01-05", "2025/01/05, 2025-01-05",
        "2025-10-15, 2025-10-15",
    "２０２５／１０／１５, 2025-10-15", "2024/2/29, 2024-02-29", "1900/1/1, 1900-01-01",
        "9999/12/31, 9999-12-31"
  })
  void textOfYearMonthAndDayIsADate(String text, LocalDate date) {
    assertThat(row(Field.EXAM_DATE, "\u00a0" + text + "\u3000").examDate()).isEqualTo(date);
    assertThat(row(Field.BIRTH_DATE, text).birthDate()).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "25/10/15",
        "15/10/2025",
        "2025/10",
        "2025/10/",
        "2025/10/32",
        "2025/13/1",
        "2025/0/1",
        "2025/1/0",
        "2025/2/29",
        "2025/10-15",
        "2025.10.15",
        "2025年10月15日",
        "20251015",
        "2025/10/15 08:30",
        "2025/010/15",
        "2025//15",
        "2025/1/1/1",
        "0025/10/15",
        "1899/12/31",
        "2025/+1/15",
        "２０２５年",
        "2025",
        "不详",
        "x025/1/1"
      })
  void otherTextIsNoDate(String text) {
    assertFlaw(IssueCode.EXAM_DATE_FORMAT, text, text);
    ParsedRow row = row(Field.BIRTH_DATE, text);
    assertThat(row.birthDate()).isNull();
    assertThat(row.issues()).isEmpty();
    assertThat(row.shown(Field.BIRTH_DATE)).isEqualTo(text);
  }

  @Test
  void aDateCellIsADate() {
    assertThat(row(Field.EXAM_DATE, LocalDate.of(2025, 10, 15)).examDate()).isEqualTo("2025-10-15");
  }

  @Test
  void aCellOfAnotherKindIsNoDate() {
    assertFlaw(IssueCode.EXAM_DATE_FORMAT, 45945, "45945");
    assertFlaw(IssueCode.EXAM_DATE_FORMAT, false, "FALSE");
    assertFlaw(IssueCode.CELL_ERROR, new Cell.Failed("#VALUE!"), "#VALUE!");
    assertFlaw(IssueCode.FORMULA_WITHOUT_VALUE, new Cell.FormulaWithoutValue(), null);
  }

  @Test
  void aBlankDateIsNothing() {
    ParsedRow row = row(Field.EXAM_DATE, " ");
    assertThat(row.examDate()).isNull();
    assertThat(row.hasIssue(Field.EXAM_DATE)).isFalse();
  }

  @Test
  void aBirthDateInACellOfAnotherKindIsNothing() {
    for (Object cell :
        new Object[] {45945, true, new Cell.Failed("#REF!"), new Cell.FormulaWithoutValue()}) {
      assertThat(row(Field.BIRTH_DATE, cell).birthDate()).isNull();
      assertThat(row(Field.BIRTH_DATE, cell).issues()).isEmpty();
    }
  }

  @Property
  void aShownDateIsReadBackTheSame(
      @ForAll @DateRange(min = "1900-01-01", max = "2199-12-31") LocalDate date) {
    assertThat(row(Field.EXAM_DATE, new Cell.Date(date).shown()).examDate()).isEqualTo(date);
    assertThat(row(Field.EXAM_DATE, date.toString()).examDate()).isEqualTo(date);
  }
}
