package io.github.visiontemplate.poi.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.visiontemplate.exporting.FillRequest;
import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.poi.Packages;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.poi.hostile.Writers.Written;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.StoredScreening;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Both pipelines as a host runs them, for a school of one pupil. */
final class Pipelines {

  private static final StudentKey PUPIL = new StudentKey("S1");
  private static final Semester AUTUMN = Semester.parse("2025-1");
  private static final Uploader SCHOOL = Uploader.school("1101050012");

  /** Nothing takes so long, however busy the machine is. */
  private static final Duration HANGS = Duration.ofMinutes(2);

  /** Forms of several header rows are looked for with the merged cells. */
  private static final TemplateSchema SEVERAL_ROWS =
      TemplateSchema.builder("several-rows", TemplateFamily.NATIONAL)
          .headerRows(3)
          .required(Field.STUDENT_NUMBER, "学生信息 > 学籍号")
          .requiredOfEachEye(Field::acuity, "检查结果 > 视力 > {}眼")
          .build();

  private static final List<TemplateSchema> SCHEMAS =
      Stream.concat(TemplateSchemas.of(TemplateFamily.NATIONAL).stream(), Stream.of(SEVERAL_ROWS))
          .toList();

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-01T00:00:00Z"), ZoneOffset.UTC);

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();
  private final InMemoryStudentDirectory directory =
      InMemoryStudentDirectory.of(
          List.of(
              new Student(
                  PUPIL,
                  NationalStudentNumber.of(ImportFile.NUMBER),
                  "王一",
                  null,
                  null,
                  new SchoolId("1101050012"))));

  /** What became of a file: both reports, the stored record and all that was written. */
  record Outcome(
      ImportReport imported,
      Map<StudentKey, StoredScreening> stored,
      FillReport filled,
      byte[] copy,
      Written written) {

    boolean isRefused() {
      return imported.status() == ImportReport.Status.UNREADABLE
          && filled.status() == FillReport.Status.UNREADABLE;
    }
  }

  /**
   * Imports and fills the file and has all written that can be; an exception that is not documented
   * fails the test.
   */
  static Outcome outcome(byte[] file) {
    return assertTimeoutPreemptively(HANGS, () -> run(file));
  }

  /** The same in the thread of the caller, who looks out for hangs. */
  static Outcome run(byte[] file) {
    return run(XlsxTemplate.of("upload.xlsx", file));
  }

  static Outcome run(XlsxTemplate template) {
    return new Pipelines().runBoth(template);
  }

  static Outcome outcome(Packages file) {
    return outcome(file.bytes());
  }

  /**
   * Both pipelines refuse the file for the same reason, and so does a check, and an output that is
   * opened on demand.
   */
  static void assertRefused(byte[] file, IssueCode code, Object... arguments) {
    Outcome outcome = outcome(file);
    Issue reason = Issue.ofFile(code, arguments);
    assertThat(outcome.imported().issues()).containsExactly(reason);
    assertThat(outcome.imported().status()).isEqualTo(ImportReport.Status.UNREADABLE);
    assertThat(outcome.filled().issues()).containsExactly(reason);
    assertThat(outcome.filled().status()).isEqualTo(FillReport.Status.UNREADABLE);
    assertThat(outcome.stored()).isEmpty();
    FillRequest request = FillRequest.of(XlsxTemplate.of("upload.xlsx", file), AUTUMN, SCHOOL);
    VisionExport visionExport = new Pipelines().visionExport();
    assertThat(visionExport.check(request)).isEqualTo(outcome.filled());
    assertThat(visionExport.fill(request, () -> fail("the output was opened")))
        .isEqualTo(outcome.filled());
  }

  static void assertRefused(Packages file, IssueCode code, Object... arguments) {
    assertRefused(file.bytes(), code, arguments);
  }

  /** The row is stored, and the filled copy is a workbook that imports the same. */
  static void assertStored(byte[] file) {
    Outcome outcome = outcome(file);
    assertThat(outcome.imported().issues()).isEmpty();
    assertThat(outcome.imported().status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(outcome.filled().status()).isEqualTo(FillReport.Status.FILLED);
    assertThat(outcome(outcome.copy()).imported().status()).isEqualTo(ImportReport.Status.STORED);
  }

  static void assertStored(Packages file) {
    assertStored(file.bytes());
  }

  private Outcome runBoth(XlsxTemplate template) {
    ImportReport imported = importOf(template);
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    FillReport filled = fillOf(template, copy);
    return new Outcome(
        imported,
        store.find(List.of(PUPIL), AUTUMN),
        filled,
        copy.toByteArray(),
        Writers.of(template, imported));
  }

  private ImportReport importOf(XlsxTemplate template) {
    return VisionImport.builder()
        .directory(directory)
        .store(store)
        .schemas(SCHEMAS)
        .clock(CLOCK)
        .build()
        .run(template, SCHOOL);
  }

  private FillReport fillOf(XlsxTemplate template, OutputStream copy) {
    return visionExport().fill(template, AUTUMN, SCHOOL, copy);
  }

  private VisionExport visionExport() {
    return VisionExport.builder().directory(directory).store(store).schemas(SCHEMAS).build();
  }
}
