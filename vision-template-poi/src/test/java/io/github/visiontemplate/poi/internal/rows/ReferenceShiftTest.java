package io.github.visiontemplate.poi.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.issue.UnreadableTemplateException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 3, 4 and 8 of the sheet 学生 are taken out. */
class ReferenceShiftTest {

  private static final RemovedRows ROWS = RemovedRows.of(List.of(8, 3, 4));
  private static final ReferenceShift WITHIN =
      new ReferenceShift(ROWS, "学生", true, new FormulaBudget(Long.MAX_VALUE));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          A2                         | A2
          A5                         | A3
          a5+$B$9                    | A3+$B$6
          A3                         | #REF!
          A$4*$A5                    | #REF!*$A3
          SUM(A2:A10)                | SUM(A2:A7)
          SUM($A$3:$B$4)             | SUM(#REF!)
          SUM(A3:A5)                 | SUM(A3:A3)
          SUM(B10:A2)                | SUM(B7:A2)
          SUM(5:$9)                  | SUM(3:$6)
          SUM(A:$C)                  | SUM(A:$C)
          COUNTA(D$2:D$1048576)      | COUNTA(D$2:D$1048576)
          XFD1048576                 | XFD1048573
          学生!A5+'学生'!A5            | 学生!A3+'学生'!A3
          学生!A3                      | #REF!
          A5:INDEX(A:A,9)            | A3:INDEX(A:A,9)
          (A5:A9 5:5)                | (A3:A6 3:3)
          {1,2;3,4}+A5%              | {1,2;3,4}+A3%
          A5#+@A5                    | A3#+@A3
          _xlfn.XLOOKUP(A5,A5:A9,B5:B9) | _xlfn.XLOOKUP(A3,A3:A6,B3:B6)
          -A5^2>=1.5E5               | -A3^2>=1.5E5
          """)
  void referencesToTheSheetFollowItsRows(String formula, String expected) {
    assertThat(WITHIN.formula(formula)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOG10(100)",
        "DAYS360(B1,B2)",
        "\"A5\"&\"it\"\"s A5\"",
        "'A5'!B9",
        "A5!B9",
        "'it''s A5'!B9",
        "其他!A5:B9",
        "[1]学生!A5",
        "'[1]学生'!A5",
        "学生:其他!A5",
        "'学生:其他'!A5",
        "Table5[[#This Row],[A5]]",
        "Table5[A5]",
        "Table5['[A5']]",
        "TAX2020.A5",
        "A5B",
        "A5年",
        "年A5",
        "_A5",
        "A0",
        "XFE5",
        "A1048577",
        "#REF!A5",
        "#N/A",
        "1E5+3.5",
        "TRUE",
        "A",
        "",
        "\"A5",
        "'A5",
        "[A5",
      })
  void whatIsNoReferenceToTheSheetStays(String formula) {
    assertThat(WITHIN.formula(formula)).isEqualTo(formula);
  }

  @Test
  void outsideTheSheetOnlyReferencesThatNameItFollow() {
    ReferenceShift outside = ReferenceShift.of(WITHIN.all(), WITHIN.budget());
    assertThat(outside.formula("A5+学生!A5+其他!A5")).isEqualTo("A5+学生!A3+其他!A5");
  }

  @Test
  void aSheetIsNamedInAnyCaseAndItsQuotesAreUndone() {
    ReferenceShift shift = new ReferenceShift(ROWS, "It's 1", false, new FormulaBudget(100_000));
    assertThat(shift.formula("'it''S 1'!A5:A9")).isEqualTo("'it''S 1'!A3:A6");
    assertThat(
            new ReferenceShift(ROWS, "Sheet1", false, new FormulaBudget(100_000))
                .formula("SHEET1!$A$5"))
        .isEqualTo("SHEET1!$A$3");
  }

  @Test
  void relativeRowsOfANameAreDistancesAndStay() {
    assertThat(ReferenceShift.of(WITHIN.all(), WITHIN.budget()).name("学生!$A$5:$B$9,学生!$A5"))
        .isEqualTo("学生!$A$3:$B$6,学生!$A5");
    assertThat(ReferenceShift.of(WITHIN.all(), WITHIN.budget()).name("学生!$3:$4"))
        .isEqualTo("#REF!");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LEN(D2)=19     | D2:D99      | LEN(D2)=19
          LEN(D3)=19     | D3:D99      | LEN(D3)=19
          LEN(D5)=19     | D5:D99      | LEN(D3)=19
          $D3=$D2        | D3:D99      | $D3=$D2
          $D5=$D4        | D5:D99      | $D3=$D2
          $D8>D7         | D8:D99      | $D6>D5
          D5>$C$1        | D5:D99      | D3>$C$1
          D5>$C$3        | D5:D99      | D3>#REF!
          D3+其他!A3       | D3:D99      | D3+其他!A5
          D5:D5          | D5:D99      | D3:D3
          SUM(D3:D4)>0   | D2:D99      | SUM(D3:D4)>0
          LEN(A3)        | A3:A4 D9:D12 C10 | LEN(A6)
          LEN(D9)        | D9:D12 A10  | LEN(D6)
          LEN(D1)        | D:D         | LEN(D1)
          D4             | 第          | D4
          """)
  void aFormulaForARangeIsWrittenForItsFirstRowThatStays(
      String formula, String ranges, String expected) {
    assertThat(WITHIN.formula(formula, WITHIN.base(ranges))).isEqualTo(expected);
  }

  @Test
  void aFormulaForARangeOfAnotherSheetOnlyFollows() {
    assertThat(
            ReferenceShift.of(WITHIN.all(), WITHIN.budget())
                .formula("D3>学生!A5", WITHIN.base("D3:D9")))
        .isEqualTo("D3>学生!A3");
  }

  @Test
  void rangesLoseWhatIsGone() {
    assertThat(WITHIN.ranges("A2:C5 D7 B3:D4  F:F 5:9 E8")).isEqualTo("A2:C3 D5 F:F 3:6");
    assertThat(WITHIN.ranges("A3 B3:C4")).isNull();
    assertThat(WITHIN.ranges("D2:D1048576")).isEqualTo("D2:D1048576");
  }

  @Test
  void whatMustStandSomewhereMovesToTheNextRow() {
    assertThat(WITHIN.place("B3")).isEqualTo("B3");
    assertThat(WITHIN.place("$B$8")).isEqualTo("$B$6");
    assertThat(WITHIN.place("B9")).isEqualTo("B6");
  }

  @Test
  void aMovedFormulaTakesItsRelativePartsAlong() {
    assertThat(Formula.of("A$1+$B2+C3:$D$4+Sheet2!E5+LOG10(2)").moved(2, 1))
        .hasToString("B$1+$B4+D5:$D$4+Sheet2!F7+LOG10(2)");
    assertThat(Formula.of("A1+XFD1048576").moved(-1, 0)).hasToString("A1048576+XFD1048575");
    assertThat(Formula.of("Z1+AZ1+ZZ1").moved(0, 1)).hasToString("AA1+BA1+AAA1");
  }

  @Test
  void aFormulaMayBeLongerWhereTheHostAllowsMoreOfAllFormulas() {
    String formula = "A".repeat(2_000_000);
    assertThat(new FormulaBudget(20_000_000).read(formula)).hasToString(formula);
    assertThatThrownBy(() -> new FormulaBudget(10_000_000).read(formula))
        .isInstanceOf(UnreadableTemplateException.class);
  }
}
