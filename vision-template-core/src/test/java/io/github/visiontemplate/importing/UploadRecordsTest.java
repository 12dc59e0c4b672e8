package io.github.visiontemplate.importing;

import static io.github.visiontemplate.testing.School.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoreException;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadRecord;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.store.UploadResult.UnmatchedClass;
import io.github.visiontemplate.table.TemplateFile;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an import leaves in the upload records, and what it says of earlier ones. */
@Timeout(60)
class UploadRecordsTest {

  private static final TemplateSchema FORM = TemplateSchemas.nationalImport();
  private static final Semester AUTUMN = Semester.of(2025, Term.FIRST);

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();

  @Test
  void anImportThatWasStoredIsRecordedWithItsFileAndCounts() {
    InMemoryTemplate file = file(row(FORM, 0), row(FORM, 1));

    ImportReport report = run(file);

    UploadResult result =
        new UploadResult(
            UploadResult.Outcome.STORED,
            "national-import",
            new RowCounts(2, 2, 2, 0, 0, 0),
            new ChangeCounts(2, 0, 0));
    assertThat(uploads())
        .containsExactly(
            new UploadRecord(
                report.uploadId(),
                "S1",
                file.facts(),
                TemplateFamily.NATIONAL,
                School.CLOCK.instant(),
                result,
                null));
  }

  @Test
  void aRefusedFileIsRecordedWithWhatWasCounted() {
    run(file(row(FORM, 0), row(FORM, 1, Field.RIGHT_ACUITY, "6.1"), row(FORM, 900)));

    assertThat(uploads())
        .extracting(UploadRecord::result)
        .containsExactly(
            new UploadResult(
                UploadResult.Outcome.REJECTED,
                "national-import",
                new RowCounts(3, 1, 2, 1, 0, 0),
                ChangeCounts.NONE,
                List.of(new UnmatchedClass(AUTUMN, null, null, 1))));
  }

  @Test
  void rowsThatWereNotMatchedAreRecordedByClassAndSemesterOnly() {
    run(
        file(
            row(FORM, 0),
            row(FORM, 900, Field.CLASS_NAME, "二班", Field.CLASS_CODE, " "),
            row(FORM, 901, Field.CLASS_NAME, " 二班 "),
            row(FORM, 902, Field.CLASS_CODE, "1102", Field.EXAM_DATE, "2026/5/12"),
            row(FORM, 903, Field.EXAM_DATE, "2026"),
            row(FORM, 904)));

    assertThat(uploads().get(0).result().unmatched())
        .containsExactly(
            new UnmatchedClass(AUTUMN, null, "二班", 2),
            new UnmatchedClass(AUTUMN.next(), "1102", null, 1),
            new UnmatchedClass(AUTUMN, null, null, 1));
  }

  @Test
  void moreClassesThanASchoolHasAreRecordedTogether() {
    run(
        file(
            IntStream.range(0, 510)
                .mapToObj(i -> row(FORM, 900 + i, Field.CLASS_NAME, "班" + i))
                .toArray(Object[][]::new)));

    List<UnmatchedClass> unmatched = uploads().get(0).result().unmatched();
    assertThat(unmatched).hasSize(501);
    assertThat(unmatched.get(500)).isEqualTo(new UnmatchedClass(AUTUMN, null, null, 10));
  }

  @Test
  void aFileThatIsNoTemplateIsRecordedAsUnreadable() {
    run(InMemoryTemplate.of(InMemorySheet.named("x").row("身高", "体重").row(150, 45)));

    assertThat(uploads())
        .extracting(UploadRecord::result)
        .containsExactly(
            new UploadResult(
                UploadResult.Outcome.UNREADABLE, null, RowCounts.NONE, ChangeCounts.NONE));
  }

  @Test
  void aDryRunLeavesNoRecordHoweverItEnds() {
    VisionImport visionImport = builder().build();
    for (InMemoryTemplate file :
        List.of(
            file(row(FORM, 0)),
            file(row(FORM, 900)),
            file(),
            InMemoryTemplate.of(InMemorySheet.named("x").row("身高")))) {
      visionImport.run(ImportRequest.of(file, School.UPLOADER).dryRun());
      visionImport.run(
          ImportRequest.of(file, School.UPLOADER)
              .dryRun()
              .onChange((sheet, row, student, change) -> {}));
    }

    assertThat(uploads()).isEmpty();
  }

  @Test
  void anExceptionLeavesNoRecordAndLetsTheNextUploadGoOn() {
    StoreException failure = new StoreException("down", new IllegalStateException());
    VisionImport failing =
        VisionImport.builder()
            .directory(School.of(3))
            .store(new FailingStore(store, failure))
            .build();

    assertThatThrownBy(() -> failing.run(file(row(FORM, 0)), School.UPLOADER)).isSameAs(failure);

    assertThat(uploads()).isEmpty();
    assertThat(run(file(row(FORM, 0))).status()).isEqualTo(ImportReport.Status.STORED);
  }

  @Test
  void theSameFileAgainIsRecognisedByImportsAndDryRuns() {
    InMemoryTemplate file = file(row(FORM, 0));
    ImportReport first = run(file);

    ImportReport again = run(file);
    ImportReport checked = builder().build().run(ImportRequest.of(file, School.UPLOADER).dryRun());

    assertThat(again.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(again.issues())
        .extracting(Issue::toString)
        .containsExactly("WARNING UPLOADED_BEFORE");
    assertThat(again.issues().get(0).arguments())
        .containsExactly(first.uploadId(), "2025-11-25 12:00");
    assertThat(IssueMessages.english().text(again.issues().get(0)))
        .isEqualTo(
            "The same file was stored before, as upload 1 of 2025-11-25 12:00. Nothing needs to be"
                + " done, unless another file was meant.");
    assertThat(IssueMessages.chinese().text(again.issues().get(0)))
        .isEqualTo("同一文件已于 2025-11-25 12:00 存入（上传编号 1）。如本意不是上传另一个文件，则无须处理。");
    assertThat(checked.issues().get(0).arguments()).startsWith(again.uploadId());
  }

  @Test
  void aFileThatWasRefusedOrRevertedOrIsAnothersIsNew() {
    InMemoryTemplate refused = file(row(FORM, 0), row(FORM, 900));
    run(refused);
    assertThat(codes(run(refused))).containsExactly(IssueCode.STUDENT_NOT_FOUND);

    InMemoryTemplate file = file(row(FORM, 0));
    ImportReport stored = run(file);
    Uploader other = new Uploader("D1", Set.of(new SchoolId("S1")));
    assertThat(codes(builder().build().run(file, other))).isEmpty();

    store.revert(stored.uploadId(), School.UPLOADER, Instant.EPOCH, pupils -> pupils);
    assertThat(codes(run(file))).isEmpty();
  }

  @Test
  void aHostMayRefuseTheSameFileAgain() {
    InMemoryTemplate file = file(row(FORM, 0));
    run(file);

    ImportReport again =
        builder()
            .mode(VisionImport.Mode.VALID_ROWS)
            .raise(IssueCode.UPLOADED_BEFORE)
            .build()
            .run(file, School.UPLOADER);

    assertThat(again.status()).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(uploads())
        .extracting(upload -> upload.result().outcome())
        .containsExactly(UploadResult.Outcome.REJECTED, UploadResult.Outcome.STORED);
  }

  @Test
  void aCityUploadWaitsForTheNationalOneAndThenKnowsWhatItImported() throws Exception {
    TemplateSchema city = TemplateSchemas.city();
    InMemoryTemplate file = InMemoryTemplate.of(School.sheet(city).row(row(city, 0)));
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (StoreSession national = store.begin(header(TemplateFamily.NATIONAL))) {
      Future<ImportReport> waiting =
          threads.submit(
              () ->
                  builder()
                      .build()
                      .run(ImportRequest.of(file, School.UPLOADER).family(TemplateFamily.CITY)));
      assertThatThrownBy(() -> waiting.get(200, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      national.put(List.of(record(0)));
      national.commit(
          new UploadResult(UploadResult.Outcome.STORED, null, RowCounts.NONE, ChangeCounts.NONE));

      assertThat(codes(waiting.get(30, TimeUnit.SECONDS)))
          .containsExactly(IssueCode.ALREADY_IMPORTED);
    } finally {
      threads.shutdownNow();
    }
  }

  private ScreeningRecord record(int pupil) {
    InMemoryScreeningStore other = new InMemoryScreeningStore();
    VisionImport.builder()
        .directory(School.of(1))
        .store(other)
        .clock(School.CLOCK)
        .build()
        .run(file(row(FORM, pupil)), School.UPLOADER);
    return new ScreeningRecord(
        School.pupil(pupil).key(),
        AUTUMN,
        other.find(School.keys(1), AUTUMN).get(School.pupil(pupil).key()).screening());
  }

  private static UploadHeader header(TemplateFamily origin) {
    return new UploadHeader(
        School.UPLOADER,
        new TemplateFile.Facts("a.xlsx", 1, "0".repeat(64)),
        origin,
        Instant.EPOCH);
  }

  private List<UploadRecord> uploads() {
    return store.uploads(School.UPLOADER, 100);
  }

  private ImportReport run(InMemoryTemplate file) {
    return builder().build().run(file, School.UPLOADER);
  }

  private VisionImport.Builder builder() {
    return VisionImport.builder().directory(School.of(10)).store(store).clock(School.CLOCK);
  }

  private static List<IssueCode> codes(ImportReport report) {
    return report.issues().stream().map(Issue::code).toList();
  }

  private static InMemoryTemplate file(Object[]... rows) {
    InMemorySheet sheet = School.sheet(FORM);
    for (Object[] row : rows) {
      sheet.row(row);
    }
    return InMemoryTemplate.of(sheet);
  }
}
