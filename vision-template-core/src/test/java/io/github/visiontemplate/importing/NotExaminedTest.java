package io.github.visiontemplate.importing;

import static io.github.visiontemplate.testing.School.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.ReadSheet;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of pupils who were not examined, lines that are no pupil's, and dates that are doubted. */
class NotExaminedTest {

  private static final TemplateSchema FORM = TemplateSchemas.nationalImport();

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();

  private ImportReport run(VisionImport.Mode mode, InMemorySheet sheet) {
    return VisionImport.builder()
        .directory(School.of(20))
        .store(store)
        .clock(School.CLOCK)
        .mode(mode)
        .build()
        .run(InMemoryTemplate.of(sheet), School.UPLOADER);
  }

  private static @Nullable Object[] absent(int pupil, @Nullable Object word, Object... others) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Field field : Field.values()) {
      if (field.isMeasurement()) {
        values.add(field);
        values.add(word);
      }
    }
    values.addAll(Arrays.asList(others));
    return row(FORM, pupil, values.toArray());
  }

  private static List<String> places(ImportReport report) {
    return report.issues().stream()
        .map(issue -> issue.severity() + " " + issue.code() + " " + issue.position())
        .toList();
  }

  private int stored() {
    return store.find(School.keys(20), Semester.parse("2025-1")).size();
  }

  @ParameterizedTest
  @EnumSource(VisionImport.Mode.class)
  void anAbsentPupilIsOneWarningAndStoresNothing(VisionImport.Mode mode) {
    InMemorySheet sheet =
        School.sheet(FORM)
            .row(row(FORM, 0))
            .row(absent(1, "免试"))
            .row(row(FORM, 2))
            .row(absent(3, null, Field.EXAM_DATE, null, Field.NAME, "别人"))
            .row(row(FORM, 4));

    ImportReport report = run(mode, sheet);

    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(places(report))
        .containsExactly("WARNING NOT_EXAMINED D3", "WARNING NOT_EXAMINED D5");
    assertThat(report.rows()).isEqualTo(new RowCounts(5, 5, 3, 0, 0, 2));
    assertThat(report.sheets()).extracting(ReadSheet::rows).containsExactly(5);
    assertThat(stored()).isEqualTo(3);
  }

  @Test
  void anUntickedCheckboxIsNoAndIsNotARow() {
    Object[] onlyABox = new Object[FORM.columns().size()];
    onlyABox[FORM.columns().size() - 2] = false;
    InMemorySheet sheet =
        School.sheet(FORM)
            .row(row(FORM, 0, Field.ORTHOKERATOLOGY, true))
            .row(row(FORM, 1, Field.ORTHOKERATOLOGY, false))
            .row(absent(2, null, Field.ORTHOKERATOLOGY, false))
            .row(onlyABox)
            .row(onlyABox);

    ImportReport report = run(VisionImport.Mode.ALL_OR_NOTHING, sheet);

    assertThat(FORM.columns().get(FORM.columns().size() - 2).field())
        .isEqualTo(Field.ORTHOKERATOLOGY);
    assertThat(places(report)).containsExactly("WARNING NOT_EXAMINED D4");
    assertThat(report.rows().read()).isEqualTo(3);
    assertThat(store.find(School.keys(2), Semester.parse("2025-1")).values())
        .extracting(stored -> stored.screening().orthokeratology())
        .containsExactlyInAnyOrder(true, false);
  }

  @Test
  void neitherNumberNorPupilOfAnAbsentOneMatters() {
    InMemorySheet sheet =
        School.sheet(FORM)
            .row(row(FORM, 0))
            .row(absent(1, 999, Field.STUDENT_NUMBER, "L11010520100101001X"))
            .row(row(FORM, 2))
            .row(absent(0, "缺检"))
            .row(row(FORM, 4));
    ImportReport report = run(VisionImport.Mode.ALL_OR_NOTHING, sheet);
    assertThat(places(report))
        .containsExactly("WARNING NOT_EXAMINED D3", "WARNING NOT_EXAMINED D5");
    assertThat(report.unmatched()).isEmpty();
  }

  @Test
  void whatIsStoredOfAnAbsentPupilStays() {
    run(VisionImport.Mode.ALL_OR_NOTHING, School.sheet(FORM).row(row(FORM, 0)).row(row(FORM, 1)));
    ImportReport report =
        run(
            VisionImport.Mode.ALL_OR_NOTHING,
            School.sheet(FORM).row(row(FORM, 0)).row(absent(1, "请假")));
    assertThat(report.changes().unchanged()).isOne();
    assertThat(report.changes().overwritten()).isZero();
    assertThat(stored()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(VisionImport.Mode.class)
  void aFileWhosePupilsAreAllAbsentIsRefused(VisionImport.Mode mode) {
    ImportReport report = run(mode, School.sheet(FORM).row(absent(0, null)).row(absent(1, "免试")));
    assertThat(report.status()).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(report.issues())
        .filteredOn(Issue::isError)
        .extracting(Issue::code)
        .containsExactly(IssueCode.NO_ROWS);
    assertThat(IssueMessages.chinese().text(report.issues().get(0)))
        .isEqualTo("表中 2 名学生都没有检查结果，没有可存入的数据。请填写检查结果后重新上传。");
    assertThat(report.rows().notExamined()).isEqualTo(2);
  }

  @Test
  void moreThanHalfAbsentIsSaidOfTheFile() {
    ImportReport most =
        run(
            VisionImport.Mode.ALL_OR_NOTHING,
            School.sheet(FORM).row(row(FORM, 0)).row(absent(1, null)).row(absent(2, null)));
    assertThat(most.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(IssueMessages.chinese().text(most.issues().get(0)))
        .isEqualTo("3 名学生中有 2 名没有检查结果。请核对文件是否填写完整。");
    ImportReport half =
        run(
            VisionImport.Mode.ALL_OR_NOTHING,
            School.sheet(FORM).row(row(FORM, 0)).row(absent(1, null)));
    assertThat(places(half)).containsExactly("WARNING NOT_EXAMINED D3");
  }

  @Test
  void linesBelowTheTableAreNamedAndNotCounted() {
    ImportReport report =
        run(
            VisionImport.Mode.ALL_OR_NOTHING,
            School.sheet(FORM)
                .row(row(FORM, 0))
                .row(School.headers(FORM))
                .row(row(FORM, 1))
                .row("填表人：李四", null, null, "审核人：王五")
                .row("注：合格"));
    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(places(report))
        .containsExactly(
            "WARNING NOT_A_PUPIL A3", "WARNING NOT_A_PUPIL A5", "WARNING NOT_A_PUPIL A6");
    assertThat(report.rows()).isEqualTo(new RowCounts(2, 2, 2, 0, 0, 0));
  }

  @Test
  void aDateInTheAfternoonNamesBothDays() {
    LocalDate day = LocalDate.of(2025, 10, 14);
    ImportReport report =
        run(
            VisionImport.Mode.ALL_OR_NOTHING,
            School.sheet(FORM)
                .row(row(FORM, 0, Field.EXAM_DATE, new Cell.Date(day, LocalTime.of(16, 0))))
                .row(row(FORM, 1, Field.EXAM_DATE, new Cell.Date(day, LocalTime.of(23, 59, 17))))
                .row(row(FORM, 2, Field.EXAM_DATE, new Cell.Date(day, LocalTime.of(15, 0)))));
    assertThat(messages(report))
        .containsExactly(
            "S2：体检日期 2025/10/14 带有 16:00，可能是北京时间次日零点被写成了世界时：已按 2025/10/14 存入，实际可能是 2025/10/15。请核对。",
            "S3：体检日期 2025/10/14 的时间在零点前一分钟之内，可能是程序把次日零点算早了几十秒：已按 2025/10/14 存入，实际可能是 2025/10/15。请核对。");
  }

  @Test
  void aDateInTheAfternoonBeforeASemesterNamesBothSemesters() {
    LocalDate day = LocalDate.of(2025, 8, 31);
    ImportReport report =
        run(
            VisionImport.Mode.ALL_OR_NOTHING,
            School.sheet(FORM)
                .row(row(FORM, 0, Field.EXAM_DATE, new Cell.Date(day, LocalTime.of(16, 0))))
                .row(row(FORM, 1, Field.EXAM_DATE, new Cell.Date(day, LocalTime.of(23, 59, 43)))));
    assertThat(messages(report))
        .containsExactly(
            "S2：体检日期 2025/8/31 带有 16:00，可能是北京时间次日零点被写成了世界时：已按 2025/8/31（2024–2025学年第二学期）存入，"
                + "实际可能是 2025/9/1（2025–2026学年第一学期）。请核对，它决定记录归入哪个学期。",
            "S3：体检日期 2025/8/31 的时间在零点前一分钟之内，可能是程序把次日零点算早了几十秒：已按 2025/8/31（2024–2025学年第二学期）存入，"
                + "实际可能是 2025/9/1（2025–2026学年第一学期）。请核对，它决定记录归入哪个学期。");
  }

  @Test
  void aDateThatChangesByItselfIsStoredWithAWarning() {
    ImportReport report =
        run(
            VisionImport.Mode.ALL_OR_NOTHING,
            School.sheet(FORM)
                .row(
                    row(
                        FORM,
                        0,
                        Field.EXAM_DATE,
                        InMemorySheet.volatileFormula(School.EXAM_DATE))));
    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(places(report)).containsExactly("WARNING EXAM_DATE_VOLATILE S2");
  }

  @Test
  void aResultThatNobodyHasCalculatedIsAnErrorAtItsCell() {
    ImportReport report =
        run(
            VisionImport.Mode.VALID_ROWS,
            School.sheet(FORM)
                .row(row(FORM, 0, Field.RIGHT_ACUITY, InMemorySheet.formula(0)))
                .row(row(FORM, 1))
                .toBeRecalculated());
    assertThat(places(report)).containsExactly("ERROR FORMULA_WITHOUT_VALUE J2");
    assertThat(stored()).isOne();
  }

  private static List<String> messages(ImportReport report) {
    IssueMessages words = IssueMessages.chinese().withoutSheets();
    return report.issues().stream().map(words::text).toList();
  }
}
