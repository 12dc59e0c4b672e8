package io.github.visiontemplate.importing;

import static io.github.visiontemplate.testing.School.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.ReadSheet;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All visible sheets of a form are one upload; every other sheet with students is named. */
class SeveralSheetsTest {

  private static final TemplateSchema FORM = TemplateSchemas.nationalImport();
  private static final LocalDate LAST_SPRING = LocalDate.of(2025, 4, 8);

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();

  @Test
  void everyVisibleSheetIsRead() {
    ImportReport report = importing(sheet("一班", 0, 1), sheet("二班", 2, 3, 4));

    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(report.sheets()).extracting(ReadSheet::name).containsExactly("一班", "二班");
    assertThat(report.sheets()).extracting(ReadSheet::rows).containsExactly(2, 3);
    assertThat(report.rows().read()).isEqualTo(5);
    assertThat(stored(5)).isEqualTo(5);
  }

  @Test
  void eachSheetHasItsOwnColumns() {
    InMemorySheet shifted =
        InMemorySheet.named("二班")
            .row("二班视力表")
            .row(prepended("序号", School.headers(FORM)))
            .row(prepended(1, row(FORM, 7)));

    ImportReport report = importing(sheet("一班", 0), shifted);

    assertThat(report.changes()).isEqualTo(new ChangeCounts(2, 0, 0));
    assertThat(report.sheets().get(1).layout().column(Field.STUDENT_NUMBER)).isEqualTo(4);
  }

  @Test
  void anIssueNamesItsSheet() {
    InMemorySheet second = sheet("二班", 1).row(row(FORM, 2, Field.RIGHT_ACUITY, "6.1"));

    Issue issue = importing(sheet("一班", 0), second).issues().get(0);

    assertThat(issue.sheet()).isEqualTo("二班");
    assertThat(IssueMessages.chinese().text(issue)).startsWith("二班!J3：");
    assertThat(issue.pupil()).isEqualTo(new Issue.Pupil("学生2", null));
  }

  @Test
  void aSignedFileIsStoredWithAWarning() {
    InMemoryTemplate signed = InMemoryTemplate.of(sheet("一班", 0, 1)).signed();

    ImportReport report = builder().build().run(signed, School.UPLOADER);

    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(report.issues()).containsExactly(Issue.ofFile(IssueCode.FILE_SIGNED));
    assertThat(report.issues().get(0).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void aSignedFileThatIsRefusedIsNamedAsSignedAfterTheReason() {
    InMemoryTemplate signed = InMemoryTemplate.of(sheet("一班")).signed();

    assertThat(builder().build().run(signed, School.UPLOADER).issues())
        .containsExactly(Issue.ofFile(IssueCode.NO_ROWS), Issue.ofFile(IssueCode.FILE_SIGNED));
  }

  @Test
  void anEmptySheetBesideAFullOneIsPassedOver() {
    ImportReport report = importing(sheet("空白"), sheet("一班", 0, 1));

    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(report.issues()).isEmpty();
    assertThat(report.sheets()).extracting(ReadSheet::name).containsExactly("一班");
  }

  @Test
  void aHiddenSheetIsNeverReadAndNamed() {
    ImportReport report = importing(sheet("去年", 0, 1, 2).hide(), sheet("一班", 3));

    assertThat(report.changes().inserted()).isEqualTo(1);
    assertThat(report.issues())
        .containsExactly(Issue.ofSheet(IssueCode.SHEET_SKIPPED, "去年", "HIDDEN", 3, ""));
    assertThat(report.issues().get(0).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void whereOnlyHiddenSheetsHaveRowsTheyAreNamed() {
    ImportReport report = importing(sheet("一班"), sheet("去年", 0, 1).hide());

    assertThat(report.status()).isEqualTo(ImportReport.Status.UNREADABLE);
    assertThat(report.issues()).containsExactly(Issue.ofFile(IssueCode.NO_ROWS, "HIDDEN", "去年"));
    assertThat(stored(3)).isZero();
  }

  @Test
  void anExampleIsNotReadWhereAnotherSheetFits() {
    assertThat(importing(sheet("填写示例", 0), sheet("一班", 1)).issues())
        .containsExactly(Issue.ofSheet(IssueCode.SHEET_SKIPPED, "填写示例", "EXAMPLE", 1, ""));
    assertThat(importing(sheet("填写示例", 2)).status()).isEqualTo(ImportReport.Status.STORED);
  }

  @Test
  void aSheetWithoutTheHeadersIsNamedWithWhatItLacks() {
    InMemorySheet noted =
        InMemorySheet.named("转学").row("学籍号", "去向").row(School.number(5).value(), "外省");

    Issue issue = importing(sheet("一班", 0), noted).issues().get(0);

    assertThat(issue.code()).isEqualTo(IssueCode.SHEET_SKIPPED);
    assertThat(issue.sheet()).isEqualTo("转学");
    assertThat(issue.arguments().get(0)).hasToString("HEADERS_MISSING");
    assertThat(issue.arguments().get(1)).isEqualTo(1);
    assertThat(issue.arguments().get(2)).asString().startsWith("右眼裸眼视力、左眼裸眼视力");
  }

  @Test
  void aSheetWithoutStudentNumbersIsNotWorthAWord() {
    InMemorySheet notes = InMemorySheet.named("备忘").row("视力检查于九月完成").row(4.8);

    assertThat(importing(notes, sheet("一班", 0)).issues()).isEmpty();
  }

  @Test
  void theSummaryOfAnAnnotatedCopyIsNoSkippedSheet() {
    InMemorySheet summary = InMemorySheet.named("校验结果").row("D2", School.number(1).value());

    assertThat(importing(summary, sheet("一班", 0)).issues()).isEmpty();
  }

  @Test
  void aSheetThatLacksTheDateIsNamedAndNothingIsStored() {
    InMemorySheet second =
        School.sheet(TemplateSchemas.nationalCurrent(), "二班")
            .row(row(TemplateSchemas.nationalCurrent(), 1));

    ImportReport report = importing(sheet("一班", 0), second);

    assertThat(report.status()).isEqualTo(ImportReport.Status.UNREADABLE);
    assertThat(report.issues())
        .extracting(Issue::code, Issue::sheet)
        .containsExactly(tuple(IssueCode.EXAM_DATE_COLUMN_MISSING, "二班"));
    assertThat(stored(2)).isZero();
  }

  @Test
  void aStudentOnTwoSheetsIsADuplicate() {
    ImportReport report = importing(sheet("一班", 0, 1, 2), sheet("二班", 2, 3, 4));

    assertThat(report.status()).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(report.issues())
        .extracting(Issue::sheet, issue -> String.valueOf(issue.position()), Issue::arguments)
        .containsExactly(
            tuple("一班", "D4", List.of("学生2", "二班!D2")), tuple("二班", "D2", List.of("学生2", "一班!D4")));
  }

  @Test
  void aSheetThatRepeatsAnotherIsNamedOnce() {
    ImportReport report = importing(sheet("一班", 0, 1, 2, 3), sheet("一班 (2)", 0, 1, 2, 4));

    assertThat(report.status()).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(report.issues())
        .containsExactly(Issue.ofSheet(IssueCode.STUDENT_DUPLICATE, "一班 (2)", "SHEETS", "一班", 3L));
    assertThat(report.rows().valid()).isEqualTo(2);
  }

  @Test
  void ofSheetsThatRepeatEachOtherOnlyTheOtherRowsAreStored() {
    ImportReport report =
        builder()
            .mode(VisionImport.Mode.VALID_ROWS)
            .build()
            .run(InMemoryTemplate.of(sheet("一班", 0, 1, 2), sheet("副本", 0, 1, 5)), School.UPLOADER);

    assertThat(report.changes()).isEqualTo(new ChangeCounts(2, 0, 0));
    assertThat(store.find(School.keys(3), Semester.parse("2025-1")).keySet())
        .containsExactly(School.pupil(2).key());
  }

  @Test
  void aFewDatesOfAnotherSemesterAreUnusual() {
    InMemorySheet sheet = sheet("一班", 0, 1, 2, 3, 4, 5, 6, 7, 8);
    sheet.row(row(FORM, 9, Field.EXAM_DATE, LAST_SPRING));

    ImportReport report = importing(sheet);

    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(report.issues()).hasSize(1);
    Issue issue = report.issues().get(0);
    assertThat(issue).hasToString("WARNING SEMESTER_UNUSUAL at S11");
    assertThat(issue.value()).isEqualTo("2025/4/8");
    assertThat(issue.pupil()).isEqualTo(new Issue.Pupil("学生9", null));
    assertThat(issue.arguments())
        .containsExactly(Semester.parse("2024-2"), Semester.parse("2025-1"));
    assertThat(report.semesters())
        .isEqualTo(Map.of(Semester.parse("2024-2"), 1, Semester.parse("2025-1"), 9));
  }

  @Test
  void theFirstRowsMayBeTheUnusualOnes() {
    InMemorySheet sheet = School.sheet(FORM).row(row(FORM, 0, Field.EXAM_DATE, LAST_SPRING));
    IntStream.range(1, 2500).forEach(index -> sheet.row(row(FORM, index)));

    assertThat(importing(sheet).issues()).hasToString("[WARNING SEMESTER_UNUSUAL at S2]");
  }

  @Test
  void aFileOfTwoSemestersIsNotUnusual() {
    InMemorySheet sheet = sheet("一班", 0, 1, 2, 3, 4, 5, 6, 7);
    sheet.row(row(FORM, 8, Field.EXAM_DATE, LAST_SPRING));

    assertThat(importing(sheet).issues()).isEmpty();
  }

  @Test
  void aSheetOfAnEarlierSemesterIsNamedOnce() {
    InMemorySheet old = School.sheet(FORM, "上学期");
    IntStream.range(10, 13)
        .forEach(index -> old.row(row(FORM, index, Field.EXAM_DATE, LAST_SPRING)));

    ImportReport report = importing(sheet("一班", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), old);

    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(report.issues())
        .containsExactly(
            Issue.ofSheet(
                IssueCode.SEMESTER_UNUSUAL,
                "上学期",
                "SHEET",
                Semester.parse("2024-2"),
                Semester.parse("2025-1")));
  }

  @Test
  void anUnusualDateThatAHostRaisesKeepsItsRowOut() {
    InMemorySheet sheet = School.sheet(FORM).row(row(FORM, 0, Field.EXAM_DATE, LAST_SPRING));
    IntStream.range(1, 12).forEach(index -> sheet.row(row(FORM, index)));

    ImportReport report =
        builder()
            .raise(IssueCode.SEMESTER_UNUSUAL)
            .mode(VisionImport.Mode.VALID_ROWS)
            .build()
            .run(InMemoryTemplate.of(sheet), School.UPLOADER);

    assertThat(report.changes()).isEqualTo(new ChangeCounts(11, 0, 0));
    assertThat(report.rows().valid()).isEqualTo(11);
  }

  private ImportReport importing(InMemorySheet... sheets) {
    return builder().build().run(InMemoryTemplate.of(sheets), School.UPLOADER);
  }

  private VisionImport.Builder builder() {
    return VisionImport.builder().directory(School.of(2500)).store(store).clock(School.CLOCK);
  }

  private int stored(int pupils) {
    return store.find(School.keys(pupils), Semester.parse("2025-1")).size();
  }

  private static InMemorySheet sheet(String name, int... pupils) {
    InMemorySheet sheet = School.sheet(FORM, name);
    IntStream.of(pupils).forEach(index -> sheet.row(row(FORM, index)));
    return sheet;
  }

  private static Object[] prepended(Object first, Object[] cells) {
    Object[] all = new Object[cells.length + 1];
    all[0] = first;
    System.arraycopy(cells, 0, all, 1, cells.length);
    return all;
  }
}
