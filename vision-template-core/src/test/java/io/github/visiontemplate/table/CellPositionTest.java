package io.github.visiontemplate.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellPositionTest {

  @ParameterizedTest
  @CsvSource({"0, A", "25, Z", "26, AA", "51, AZ", "52, BA", "701, ZZ", "702, AAA", "16383, XFD"})
  void aColumnHasTheLettersThatSpreadsheetsShow(int column, String letters) {
    assertThat(CellPosition.columnLetters(column)).isEqualTo(letters);
    assertThat(new CellPosition(12, column)).hasToString(letters + "12");
  }

  @Test
  void cellsAreInTheOrderOfReading() {
    assertThat(Stream.of(cell(2, 0), cell(1, 26), cell(1, 3)).sorted())
        .containsExactly(cell(1, 3), cell(1, 26), cell(2, 0));
  }

  @Test
  void aPositionOutsideOfASheetIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cell(0, 3))
        .withMessage("expected a row from 1 and a column from 0, found 0, 3");
    assertThatIllegalArgumentException().isThrownBy(() -> cell(1, -1));
  }

  private static CellPosition cell(int row, int column) {
    return new CellPosition(row, column);
  }
}
