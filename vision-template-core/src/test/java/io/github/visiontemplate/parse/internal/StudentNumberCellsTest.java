package io.github.visiontemplate.parse.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.CellPosition;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentNumberCellsTest {

  private static final TemplateSchema NATIONAL = TemplateSchemas.nationalCurrent();
  private static final TemplateSchema CITY = TemplateSchemas.city();

  private static void assertFlaw(IssueCode code, @Nullable Object value, @Nullable String shown) {
    ParsedRow row = Rows.of(NATIONAL, Field.STUDENT_NUMBER, value);
    assertThat(row.studentNumber()).isNull();
    assertThat(row.hasIssue(Field.STUDENT_NUMBER)).isTrue();
    assertThat(Rows.issues(row))
        .map(issue -> issue.withSuggestion(null))
        .containsExactly(Issue.ofCell(code, "数据", new CellPosition(2, 3), "学籍号", shown));
  }

  private static void assertKeyFlaw(
      IssueCode code, @Nullable Object value, @Nullable String shown, Object... arguments) {
    ParsedRow row = Rows.of(CITY, Field.STUDENT_KEY, value);
    assertThat(row.key()).isNull();
    assertThat(Rows.issues(row))
        .containsExactly(
            Issue.ofCell(code, "数据", new CellPosition(2, 0), "学生编号", shown, arguments));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "G12010320180707416X",
        "g12010320180707416x",
        "Ｇ１２０１０３２０１８０７０７４１６Ｘ",
        "\u3000'G12010320180707416X\u00a0"
      })
  void aNumberIsReadHoweverItIsWritten(String text) {
    ParsedRow row = Rows.of(NATIONAL, Field.STUDENT_NUMBER, text);
    assertThat(row.studentNumber()).isEqualTo(NationalStudentNumber.of("G12010320180707416X"));
    assertThat(row.issues()).isEmpty();
  }

  @Test
  void aNumberReadFromANumericCellIsNeverLookedUp() {
    assertFlaw(IssueCode.NUMBER_PRECISION_LOST, 2.1010220181208784E17, "210102201812088000");
    assertFlaw(IssueCode.NUMBER_PRECISION_LOST, LocalDate.of(2025, 1, 2), "2025/1/2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.10101E+17", "１．１０１０１Ｅ＋１７", " 1.10101e17 ", "1E+17", "'5.00103E+17"})
  void aNumberInScientificNotationHasLostDigits(String text) {
    assertFlaw(IssueCode.NUMBER_PRECISION_LOST, text, text);
  }

  @ParameterizedTest
  @CsvSource({
    "360102201812076467, NUMBER_MALFORMED",
    "G4403052018080909, NUMBER_MALFORMED",
    "G110101201O01011234, NUMBER_MALFORMED",
    "G360102201513321231, NUMBER_MALFORMED",
    "E17, NUMBER_MALFORMED",
    "1.1E, NUMBER_MALFORMED",
    "1.1E+, NUMBER_MALFORMED",
    "1.1E-5, NUMBER_MALFORMED",
    "G1E+17, NUMBER_MALFORMED",
    "1.1E+1x, NUMBER_MALFORMED",
    "G540102201801027270, NUMBER_CHECK_CHARACTER"
  })
  void aTextThatIsNoNumberTellsWhy(String text, IssueCode code) {
    assertFlaw(code, text, text);
  }

  @Test
  void cellsOfOtherKindsHoldNoNumber() {
    assertFlaw(IssueCode.NUMBER_MALFORMED, true, "TRUE");
    assertFlaw(IssueCode.CELL_ERROR, new Cell.Failed("#N/A"), "#N/A");
    assertFlaw(IssueCode.FORMULA_WITHOUT_VALUE, new Cell.FormulaWithoutValue(), null);
  }

  @Test
  void aNationalFormNeedsTheNumber() {
    assertFlaw(IssueCode.NUMBER_MISSING, null, null);
    assertFlaw(IssueCode.NUMBER_MISSING, " \u3000", " \u3000");
    assertFlaw(IssueCode.NUMBER_MISSING, "'", "'");
  }

  @Test
  void inTheCityFormTheNumberMayBeEmptyAndAWrongOneIsAWarning() {
    ParsedRow empty = Rows.of(CITY, Field.STUDENT_NUMBER, null);
    assertThat(empty.studentNumber()).isNull();
    assertThat(empty.key()).isEqualTo(new StudentKey("K1"));
    assertThat(empty.issues()).isEmpty();
    assertThat(Rows.issues(Rows.of(CITY, Field.STUDENT_NUMBER, "G1")))
        .containsExactly(
            Issue.ofCell(IssueCode.NUMBER_MALFORMED, "数据", new CellPosition(2, 7), "学籍号", "G1")
                .withSeverity(Severity.WARNING));
  }

  @Test
  void aKeyIsTheHostsTextWithoutBlanksAround() {
    assertThat(Rows.of(CITY, Field.STUDENT_KEY, "\u3000ab-０１ \n").key())
        .isEqualTo(new StudentKey("ab-01"));
    assertThat(Rows.of(CITY, Field.STUDENT_KEY, 110105000123L).key())
        .isEqualTo(new StudentKey("110105000123"));
  }

  @Test
  void aKeyWithMoreDigitsThanANumericCellKeepsIsNeverLookedUp() {
    assertThat(Rows.of(CITY, Field.STUDENT_KEY, 999_999_999_999_999.0).key())
        .isEqualTo(new StudentKey("999999999999999"));
    assertKeyFlaw(IssueCode.NUMBER_PRECISION_LOST, 1e15, "1000000000000000");
  }

  @Test
  void theCityFormNeedsTheKey() {
    assertKeyFlaw(IssueCode.VALUE_MISSING, null, null, "KEY");
    assertKeyFlaw(IssueCode.VALUE_MISSING, " ", " ", "KEY");
    assertKeyFlaw(IssueCode.CELL_ERROR, new Cell.Failed("#REF!"), "#REF!");
  }

  @Test
  void aNationalFormHasNoKey() {
    assertThat(Rows.of(NATIONAL, Field.STUDENT_NUMBER, Rows.NUMBER).key()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "陈桐 一年级1班 2019/9/18 [S0000014],S0000014",
    "＝甲 [乙] 一班 [G110101201501310015],G110101201501310015",
    "甲\u3000［Ｓ17］ ,S17",
    "甲 [ S17 ],S17",
    "S17,S17",
    "S[17],S[17]",
    "甲 [],甲 []",
    "甲 [S17] ?,甲 [S17] ?",
    "甲 S17],甲 S17]"
  })
  void ofAChosenPupilTheKeyInBracketsCounts(String text, String key) {
    assertThat(Rows.of(CITY, Field.STUDENT_KEY, text).key()).isEqualTo(new StudentKey(key));
  }
}
