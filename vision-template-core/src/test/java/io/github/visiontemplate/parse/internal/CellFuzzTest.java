package io.github.visiontemplate.parse.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.table.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Whatever a cell holds is read as a value or found to be none, and means the same when reread. */
class CellFuzzTest {

  @FuzzTest(maxDuration = "5m")
  void studentNumbers(FuzzedDataProvider data) {
    Cell cell = ShownCells.bounded(cell(data));
    Object value = FieldValues.read(Field.STUDENT_NUMBER, cell).value();
    if (value instanceof NationalStudentNumber number) {
      assertThat(cell).isInstanceOf(Cell.Text.class);
      assertThat(NationalStudentNumber.of(number.value())).isEqualTo(number);
      assertThat(NationalStudentNumber.ofCompact(number.compact())).isEqualTo(number);
      assertThat(number.toString()).doesNotContain(number.body());
    }
  }

  @FuzzTest(maxDuration = "5m")
  void decimals(FuzzedDataProvider data) {
    Cell cell = ShownCells.bounded(cell(data));
    Object value = FieldValues.read(Field.RIGHT_SPHERE, cell).value();
    if (value instanceof BigDecimal number) {
      Cell again = new Cell.Text(number.toPlainString());
      assertThat(DecimalCells.read(Field.LEFT_SPHERE, again).value()).isEqualTo(number);
    }
  }

  @FuzzTest(maxDuration = "5m")
  void dates(FuzzedDataProvider data) {
    Cell cell = ShownCells.bounded(cell(data));
    Object value = FieldValues.read(Field.EXAM_DATE, cell).value();
    if (value instanceof LocalDate date) {
      Cell again = new Cell.Text(new Cell.Date(date).shown());
      assertThat(DateCells.read(again).value()).isEqualTo(date);
    }
  }

  private static Cell cell(FuzzedDataProvider data) {
    return switch (data.consumeInt(0, 3)) {
      case 0 -> new Cell.Numeric(data.consumeRegularDouble());
      case 1 -> new Cell.Failed(data.consumeRemainingAsString());
      default -> {
        String text = data.consumeRemainingAsString();
        yield text.isEmpty() ? Cell.blank() : new Cell.Text(text);
      }
    };
  }
}
