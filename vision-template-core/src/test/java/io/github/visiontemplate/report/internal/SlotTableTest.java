package io.github.visiontemplate.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SlotTableTest {

  private static final List<Semester> SEMESTERS =
      List.of(
          Semester.of(2025, Term.FIRST),
          Semester.of(2025, Term.SECOND),
          Semester.of(2026, Term.FIRST));

  @Property(tries = 20)
  void theFirstRowOfEachPupilAndSemesterIsRemembered(@ForAll long seed) {
    Random random = new Random(seed);
    SlotTable table = new SlotTable();
    Map<List<Object>, Integer> model = new HashMap<>();
    for (int row = 1; row <= 20_000; row++) {
      StudentKey student = new StudentKey("S" + random.nextInt(12_000));
      Semester semester = SEMESTERS.get(random.nextInt(SEMESTERS.size()));
      Integer earlier = model.putIfAbsent(List.of(student, semester), row);
      assertThat(table.putIfAbsent(student, semester, row))
          .isEqualTo(earlier == null ? row : earlier);
    }
  }

  @Property(tries = 2)
  void noTwoKeysOfAMillionAreTakenForOne(@ForAll long seed) {
    SlotTable table = new SlotTable();
    for (int row = 1; row <= 1_000_000; row++) {
      StudentKey student = new StudentKey(Long.toString(seed + row, 36));
      assertThat(table.putIfAbsent(student, SEMESTERS.get(0), row) == row).isTrue();
    }
  }
}
