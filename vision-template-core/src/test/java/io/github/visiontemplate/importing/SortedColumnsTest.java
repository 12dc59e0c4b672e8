package io.github.visiontemplate.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measurements that were sorted by themselves. */
class SortedColumnsTest {

  private final PupilRows rows = new PupilRows(TemplateSchemas.nationalImport(), 60);

  @BeforeEach
  void thePupilsAreInNoOrder() {
    for (int i = 0; i + 5 < 60; i += 6) {
      Collections.swap(rows.pupils(), i, i + 5);
      Collections.swap(rows.pupils(), i + 1, i + 3);
    }
  }

  @Test
  void aSortedColumnIsNamedWithItsSheet() {
    column(Field.LEFT_SPHERE, i -> -0.25 * i);
    column(Field.RIGHT_AXIS, i -> i / 4);

    ImportReport report = run(sheet(20));

    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(alarms(report)).containsExactly(List.of("COLUMN_SORTED", "右眼屈光轴位A、左眼屈光球镜S", 20));
    Issue alarm = report.issues().get(0);
    assertThat(alarm.sheet()).isEqualTo("一班");
    assertThat(IssueMessages.english().text(alarm))
        .startsWith(
            "Sheet \"一班\": the values under \"右眼屈光轴位A、左眼屈光球镜S\" are in sorted order over 20");
    assertThat(IssueMessages.chinese().text(alarm)).contains("在 20 行中依次有序");
  }

  @ParameterizedTest
  @CsvSource({"19, 1, false", "20, 1, true", "20, 4, true", "20, 5, false", "60, 15, false"})
  void itNeedsTwentyRowsAndFiveValues(int count, int equal, boolean sorted) {
    column(Field.RIGHT_AXIS, i -> i / equal);
    assertThat(alarms(run(sheet(count)))).hasSize(sorted ? 1 : 0);
  }

  @Test
  void blankCellsDoNotCount() {
    column(Field.LEFT_CYLINDER, i -> i == 7 || i > 21 ? null : -0.25 * i);
    column(Field.LEFT_AXIS, i -> 90);
    assertThat(alarms(run(sheet(40))).get(0)).contains("左眼屈光柱镜C", 21);
  }

  @Test
  void oneValueOutOfOrderIsNoSortedColumn() {
    column(Field.RIGHT_AXIS, i -> i == 30 ? 0 : i);
    assertThat(alarms(run(sheet(60)))).isEmpty();
  }

  @Test
  void pupilsWhoAreInOrderThemselvesMayHaveBeenSortedWithTheirValues() {
    rows.pupils().sort(Comparator.comparing(pupil -> pupil.number()));
    column(Field.RIGHT_AXIS, i -> i);
    assertThat(alarms(run(sheet(60)))).isEmpty();
  }

  @Test
  void eachSheetIsLookedAtByItself() {
    column(Field.RIGHT_AXIS, i -> i % 30);
    List<List<Object>> alarms = alarms(run(rows.sheet("一班", 0, 30), rows.sheet("二班", 30, 60)));
    assertThat(alarms).hasSize(2);
  }

  private void column(Field field, IntFunction<@Nullable Object> values) {
    for (int i = 0; i < 60; i++) {
      rows.cell(i, field, values.apply(i));
    }
  }

  private InMemorySheet sheet(int count) {
    return rows.sheet("一班", 0, count);
  }

  private ImportReport run(InMemorySheet... sheets) {
    return VisionImport.builder()
        .store(new InMemoryScreeningStore())
        .clock(School.CLOCK)
        .directory(InMemoryStudentDirectory.of(rows.pupils()))
        .build()
        .run(InMemoryTemplate.of(sheets), School.UPLOADER);
  }

  private static List<List<Object>> alarms(ImportReport report) {
    return report.issues().stream()
        .filter(issue -> issue.code() == IssueCode.FILE_IMPLAUSIBLE)
        .map(Issue::arguments)
        .toList();
  }
}
