package io.github.visiontemplate.parse.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.table.Cell;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftedDateTest {

  private static final LocalDate DAY = LocalDate.of(2026, 8, 31);

  private static @Nullable ShiftedDate shifted(Object cell) {
    return Rows.of(TemplateSchemas.nationalImport(), Field.EXAM_DATE, cell).shiftedExamDate();
  }

  @ParameterizedTest
  @CsvSource({
    "16:00, false",
    "16:00:03, false",
    "15:59:57, false",
    "23:59:17, true",
    "23:59:43, true",
    "23:59:59, true"
  })
  void midnightOfTheNextDayWasMeant(LocalTime time, boolean beforeMidnight) {
    assertThat(shifted(new Cell.Date(DAY, time)))
        .isEqualTo(new ShiftedDate(LocalDate.of(2026, 9, 1), beforeMidnight));
    assertThat(new ShiftedDate(LocalDate.of(2026, 9, 1), true).nextShown()).isEqualTo("2026/9/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"00:00", "08:00", "15:59", "16:01", "23:58:59", "16:30"})
  void anotherTimeIsThatOfTheExamination(LocalTime time) {
    assertThat(shifted(new Cell.Date(DAY, time))).isNull();
  }

  @Test
  void theDayAsShownCounts() {
    ParsedRow row =
        Rows.of(
            TemplateSchemas.nationalImport(),
            Field.EXAM_DATE,
            new Cell.Date(DAY, LocalTime.of(16, 0)));
    assertThat(row.examDate()).isEqualTo(DAY);
    assertThat(row.shown(Field.EXAM_DATE)).isEqualTo("2026/8/31");
    assertThat(row.issues()).isEmpty();
  }

  @Test
  void textsAndBlanksAreNotShifted() {
    assertThat(shifted("2026/8/31")).isNull();
    assertThat(shifted("")).isNull();
  }
}
