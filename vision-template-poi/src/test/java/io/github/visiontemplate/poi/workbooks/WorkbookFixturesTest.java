package io.github.visiontemplate.poi.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.importing.ImportRequest;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.poi.fixtures.Mistake;
import io.github.visiontemplate.poi.fixtures.UnreadableFile;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That the library finds in the fixtures what they say is in them. */
class WorkbookFixturesTest {

  private static final Uploader SCHOOL = Uploader.school("1101050012");
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);
  private static final People PEOPLE = People.ofSeed(11);
  private static final List<Student> PUPILS = PEOPLE.students(0, 11, new SchoolId("1101050012"));

  private static final EyeReading EYE =
      new EyeReading(
          VisualAcuity.ofTenths(46), new Refraction(Diopters.ofHundredths(-125), Diopters.ZERO, 0));
  private static final VisionScreening USUAL = new VisionScreening(DAY, EYE, EYE, false);

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();
  private final VisionImport visionImport =
      VisionImport.builder()
          .directory(InMemoryStudentDirectory.of(PUPILS))
          .store(store)
          .clock(Clock.fixed(Instant.parse("2025-11-25T04:00:00Z"), ZoneId.of("Asia/Shanghai")))
          .build();

  @Test
  void aFilledFormIsImportedWithoutAWarningAndHoldsTheScreenings() {
    ImportReport report =
        visionImport.run(filled(TemplateSchemas.nationalImport()).template(), SCHOOL);

    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(report.issues()).isEmpty();
    assertThat(store.find(List.of(PUPILS.get(3).key()), Semester.parse("2025-1")).values())
        .extracting(stored -> stored.screening())
        .containsExactly(PEOPLE.screening(3, DAY));
  }

  @Test
  void aBlankFormIsFilled() {
    visionImport.run(filled(TemplateSchemas.nationalImport()).template(), SCHOOL);
    WorkbookFixture blank = WorkbookFixture.of(TemplateSchemas.nationalCurrent());
    PUPILS.subList(0, 10).forEach(blank::row);

    assertThat(
            VisionExport.builder()
                .directory(InMemoryStudentDirectory.of(PUPILS))
                .store(store)
                .build()
                .fill(
                    blank.template(),
                    Semester.parse("2025-1"),
                    SCHOOL,
                    OutputStream.nullOutputStream())
                .issues())
        .isEmpty();
  }

  @Test
  void theOlderFormIsImported() {
    assertThat(
            visionImport.run(filled(TemplateSchemas.nationalOlder()).template(), SCHOOL).issues())
        .isEmpty();
  }

  @Test
  void theCityFormIsImported() {
    assertThat(
            visionImport
                .run(
                    ImportRequest.of(filled(TemplateSchemas.city()).template(), SCHOOL)
                        .family(TemplateFamily.CITY))
                .issues())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aMistakeIsFoundInItsCellAndNowhereElse(Mistake mistake) {
    WorkbookFixture workbook = filled(TemplateSchemas.nationalImport()).row(PUPILS.get(10), USUAL);
    mistake.into(workbook, 12);

    List<Issue> issues =
        visionImport.run(ImportRequest.of(workbook.template(), SCHOOL).dryRun()).issues();

    // A date of years ago is in another semester than the rest of the file, too.
    assertThat(issues)
        .extracting(Issue::code)
        .filteredOn(code -> code != IssueCode.SEMESTER_UNUSUAL)
        .hasSize(mistake == Mistake.TWICE ? 2 : 1)
        .containsOnly(mistake.code());
    assertThat(issues.get(0).position().toString())
        .isEqualTo(workbook.address(12, mistake.field()));
  }

  @ParameterizedTest
  @EnumSource
  void anUnreadableFileIsRefusedWithItsCode(UnreadableFile file) {
    XlsxTemplate template = XlsxTemplate.of("upload.xlsx", file.bytes());

    assertThat(visionImport.run(template, SCHOOL).issues())
        .extracting(Issue::code)
        .containsExactly(file.code());
  }

  private static WorkbookFixture filled(TemplateSchema form) {
    WorkbookFixture workbook = WorkbookFixture.of(form);
    for (int i = 0; i < 10; i++) {
      workbook.row(PUPILS.get(i), PEOPLE.screening(i, DAY));
    }
    return workbook;
  }

  @Test
  void aMistakeNeedsTheRowOfAPupil() {
    WorkbookFixture workbook = WorkbookFixture.of(TemplateSchemas.nationalImport());
    workbook.row(PUPILS.get(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mistake.SEX_OF_ANOTHER.into(workbook, 1))
        .withMessage("expected one of the rows [2], found 1");
  }
}
