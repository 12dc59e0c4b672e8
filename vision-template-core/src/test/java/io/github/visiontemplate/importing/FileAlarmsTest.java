package io.github.visiontemplate.importing;

import static io.github.visiontemplate.testing.School.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only a file as a whole shows. */
class FileAlarmsTest {

  private static final TemplateSchema FORM = TemplateSchemas.nationalImport();
  private static final Object[] AS_IT_WAS = {};
  private static final Object[] EXCHANGED = {
    Field.RIGHT_ACUITY,
    4.9,
    Field.RIGHT_SPHERE,
    -1,
    Field.RIGHT_CYLINDER,
    0,
    Field.RIGHT_AXIS,
    null,
    Field.LEFT_ACUITY,
    4.8,
    Field.LEFT_SPHERE,
    -1.25,
    Field.LEFT_CYLINDER,
    -0.5,
    Field.LEFT_AXIS,
    90
  };

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();

  @Test
  void rightAndLeftExchangedIsSaidOnce() {
    run(20, pupil -> AS_IT_WAS);

    ImportReport report = run(20, pupil -> pupil < 12 ? EXCHANGED : AS_IT_WAS);

    assertThat(alarms(report)).containsExactly(List.of("EYES_SWAPPED", 12, 20));
    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(IssueMessages.chinese().text(report.issues().get(0)))
        .isEqualTo("20 名学生中有 12 名的右眼数据恰为原先左眼的数据，左眼则为原先右眼的数据。左右眼的列可能填反，请核对。");
  }

  @ParameterizedTest
  @CsvSource({"9, 9", "10, 20", "10, 25"})
  void fewerThanTenOrNoMajorityIsNoAlarm(int exchanged, int pupils) {
    run(pupils, pupil -> AS_IT_WAS);
    assertThat(alarms(run(pupils, pupil -> pupil < exchanged ? EXCHANGED : AS_IT_WAS))).isEmpty();
  }

  @Test
  void tenOfNineteenAreAnAlarm() {
    run(19, pupil -> AS_IT_WAS);
    assertThat(alarms(run(19, pupil -> pupil < 10 ? EXCHANGED : AS_IT_WAS)))
        .containsExactly(List.of("EYES_SWAPPED", 10, 19));
  }

  @Test
  void eyesThatWereEqualTellNothingOfAnExchange() {
    Object[] equal = {
      Field.LEFT_ACUITY, 4.8,
      Field.LEFT_SPHERE, -1.25,
      Field.LEFT_CYLINDER, -0.5,
      Field.LEFT_AXIS, 90
    };
    run(20, pupil -> equal);
    assertThat(alarms(run(20, pupil -> equal))).isEmpty();
  }

  @Test
  void changingMostOfWhatIsStoredIsSaid() {
    run(20, pupil -> AS_IT_WAS);

    ImportReport report = run(30, pupil -> pupil < 11 ? of(Field.RIGHT_SPHERE, -2.5) : AS_IT_WAS);

    assertThat(alarms(report)).containsExactly(List.of("MANY_CHANGES", 11, 20));
  }

  @Test
  void anotherDateAloneIsNoChangeOfValues() {
    run(20, pupil -> AS_IT_WAS);
    ImportReport report = run(20, pupil -> of(Field.EXAM_DATE, School.EXAM_DATE.minusDays(1)));
    assertThat(report.changes().overwritten()).isEqualTo(20);
    assertThat(alarms(report)).isEmpty();
  }

  @Test
  void dioptresWithoutTheirPointAreSaidOnceBesideTheCells() {
    ImportReport report =
        run(
            20,
            pupil ->
                new Object[] {
                  Field.RIGHT_SPHERE, -125, Field.RIGHT_CYLINDER, -50,
                  Field.LEFT_SPHERE, 100, Field.LEFT_CYLINDER, 25
                });
    assertThat(alarms(report)).containsExactly(List.of("DIOPTERS_TIMES_100", 80, 80));
    assertThat(report.status()).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(report.issues())
        .filteredOn(issue -> issue.code() == IssueCode.SPHERE_OUT_OF_RANGE)
        .extracting(Issue::suggestion)
        .startsWith("-1.25", "1.00");
  }

  @Test
  void aFewHighPowersAreNoAlarm() {
    assertThat(alarms(run(20, pupil -> of(Field.RIGHT_SPHERE, -25)))).isEmpty();
  }

  @Test
  void acuitiesInDecimalNotationAreSaidOnce() {
    ImportReport report =
        run(12, pupil -> new Object[] {Field.RIGHT_ACUITY, 1.0, Field.LEFT_ACUITY, "0.8"});
    assertThat(alarms(report)).containsExactly(List.of("DECIMAL_ACUITY", 24, 24));
    assertThat(report.issues().get(1).suggestion()).isEqualTo("5.0");
  }

  @Test
  void acuitiesBelowTheChartAreNotDecimal() {
    for (int code : new int[] {0, 9}) {
      Object[] below = {Field.RIGHT_ACUITY, 0, Field.LEFT_ACUITY, code};
      assertThat(alarms(run(12, pupil -> below))).isEmpty();
    }
  }

  @Test
  void aDryRunAlarmsTheSameAndAHostMayLetItBlock() {
    run(20, pupil -> AS_IT_WAS);
    InMemoryTemplate exchanged = template(20, pupil -> EXCHANGED);

    ImportReport dry = builder().build().run(ImportRequest.of(exchanged, School.UPLOADER).dryRun());
    ImportReport refused =
        builder().raise(IssueCode.FILE_IMPLAUSIBLE).build().run(exchanged, School.UPLOADER);

    assertThat(alarms(dry)).containsExactly(List.of("EYES_SWAPPED", 20, 20));
    assertThat(dry.status()).isEqualTo(ImportReport.Status.CHECKED);
    assertThat(refused.status()).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(store.uploads(School.UPLOADER, 9)).hasSize(2);
    assertThat(alarms(run(20, pupil -> AS_IT_WAS))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10, 4, true", "10, 5, false", "9, 0, false", "40, 19, true", "40, 40, false"})
  void fewMatchesAmongTenOrMoreRowsMayBeAnotherSchoolsFile(int rows, int known, boolean low) {
    ImportReport report =
        VisionImport.builder()
            .directory(School.of(known))
            .store(store)
            .clock(School.CLOCK)
            .build()
            .run(template(rows, pupil -> AS_IT_WAS), School.UPLOADER);

    assertThat(report.issues())
        .filteredOn(issue -> issue.code() == IssueCode.MATCH_RATE_LOW)
        .extracting(Issue::toString)
        .isEqualTo(low ? List.of("WARNING MATCH_RATE_LOW") : List.of());
  }

  @Test
  void theFloorIsTheHosts() {
    InMemoryTemplate file = template(10, pupil -> AS_IT_WAS);
    VisionImport.Builder builder =
        VisionImport.builder().directory(School.of(9)).store(store).clock(School.CLOCK);
    Issue low = builder.matchRateFloor(0.95).build().run(file, School.UPLOADER).issues().get(0);
    assertThat(low.arguments()).isEqualTo(List.of(9, 10));
    assertThat(builder.matchRateFloor(0).build().run(file, School.UPLOADER).issues())
        .extracting(Issue::code)
        .doesNotContain(IssueCode.MATCH_RATE_LOW);
    assertThatThrownBy(() -> builder.matchRateFloor(1.5).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a match rate of 0 to 1, found 1.5");
  }

  private ImportReport run(int pupils, IntFunction<@Nullable Object[]> others) {
    return builder().build().run(template(pupils, others), School.UPLOADER);
  }

  private VisionImport.Builder builder() {
    return VisionImport.builder().directory(School.of(50)).store(store).clock(School.CLOCK);
  }

  private static InMemoryTemplate template(int pupils, IntFunction<@Nullable Object[]> others) {
    InMemorySheet sheet = School.sheet(FORM);
    for (int pupil = 0; pupil < pupils; pupil++) {
      sheet.row(row(FORM, pupil, others.apply(pupil)));
    }
    return InMemoryTemplate.of(sheet);
  }

  private static Object[] of(Field field, Object value) {
    return new Object[] {field, value};
  }

  private static List<List<Object>> alarms(ImportReport report) {
    return report.issues().stream()
        .filter(issue -> issue.code() == IssueCode.FILE_IMPLAUSIBLE)
        .map(Issue::arguments)
        .toList();
  }
}
