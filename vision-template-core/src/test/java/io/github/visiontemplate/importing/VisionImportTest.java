package io.github.visiontemplate.importing;

import static io.github.visiontemplate.testing.School.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.issue.Acceptance;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import io.github.visiontemplate.semester.SemesterCalendars;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.StoreException;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadRecord;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.table.TemplateFile;
import io.github.visiontemplate.table.TemplateWorkbook;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import io.github.visiontemplate.validate.ScreeningValidator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VisionImportTest {

  private static final TemplateSchema FORM = TemplateSchemas.nationalImport();
  private static final Semester AUTUMN = Semester.of(2025, Term.FIRST);

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();

  @Test
  void aFileWithoutErrorsIsStoredAsAWhole() {
    ImportReport report = importing(sheet(0, 1, 2));

    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(report.template()).isEqualTo("national-import");
    assertThat(report.uploadId()).isEqualTo(uploads().get(0).id());
    assertThat(report.rows()).isEqualTo(new RowCounts(3, 3, 3, 0, 0, 0));
    assertThat(report.changes()).isEqualTo(new ChangeCounts(3, 0, 0));
    assertThat(report.semesters()).isEqualTo(Map.of(AUTUMN, 3));
    assertThat(report.issues()).isEmpty();
    VisionScreening stored = stored(0).screening();
    assertThat(stored.examDate()).isEqualTo(School.EXAM_DATE);
    assertThat(stored.right().acuity()).hasToString("4.8");
    assertThat(stored.left().refraction())
        .isEqualTo(new Refraction(Diopters.of("-1.00"), Diopters.ZERO, null));
    assertThat(stored.orthokeratology()).isFalse();
  }

  @Test
  void anyErrorKeepsTheWholeFileFromBeingStored() {
    InMemorySheet sheet = sheet(0, 1).row(row(FORM, 2, Field.RIGHT_ACUITY, "6.1"));

    ImportReport report = importing(sheet);

    assertThat(report.status()).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(report.uploadId()).isNull();
    assertThat(report.rows()).isEqualTo(new RowCounts(3, 2, 3, 0, 0, 0));
    assertThat(report.changes()).isEqualTo(ChangeCounts.NONE);
    assertThat(report.semesters()).isEqualTo(Map.of(AUTUMN, 3));
    assertThat(places(report)).containsExactly("ERROR ACUITY_OUT_OF_RANGE at J4");
    assertThat(uploads())
        .extracting(upload -> upload.result().outcome())
        .containsExactly(UploadResult.Outcome.REJECTED);
    assertThat(all()).isEmpty();
  }

  @Test
  void theModeForValidRowsStoresTheGoodOnesAndReportsTheOthers() {
    InMemorySheet sheet =
        sheet(0)
            .row(row(FORM, 1, Field.LEFT_SPHERE, "abc"))
            .row(row(FORM, 900))
            .row(row(FORM, 2, Field.STUDENT_NUMBER, 1.1e17));

    ImportReport report = validRows().run(template(sheet), School.UPLOADER);

    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(report.rows()).isEqualTo(new RowCounts(4, 1, 2, 2, 0, 0));
    assertThat(report.changes()).isEqualTo(new ChangeCounts(1, 0, 0));
    assertThat(places(report))
        .containsExactly(
            "ERROR VALUE_NOT_A_NUMBER at O3",
            "ERROR STUDENT_NOT_FOUND at D4",
            "ERROR NUMBER_PRECISION_LOST at D5");
    assertThat(all().keySet()).containsExactly(School.pupil(0).key());
  }

  @Test
  void aFileWithoutAnyValidRowIsRejectedInEitherMode() {
    ImportReport report = validRows().run(template(sheet().row(row(FORM, 900))), School.UPLOADER);

    assertThat(report.status()).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(uploads())
        .extracting(upload -> upload.result().outcome())
        .containsExactly(UploadResult.Outcome.REJECTED);
  }

  @Test
  void aDryRunCountsWhatWouldChangeAndStoresNothing() {
    importing(sheet(0));

    ImportReport report =
        builder().build().run(ImportRequest.of(template(sheet(0, 1)), School.UPLOADER).dryRun());

    assertThat(report.status()).isEqualTo(ImportReport.Status.CHECKED);
    assertThat(report.uploadId()).isNull();
    assertThat(report.changes()).isEqualTo(new ChangeCounts(1, 0, 1));
    assertThat(report.semesters()).isEqualTo(Map.of(AUTUMN, 2));
    assertThat(uploads()).hasSize(1);
    assertThat(all()).hasSize(1);
  }

  @Test
  void theSameFileAgainChangesNoValueAndHoldsTheRecords() {
    importing(sheet(0, 1));
    StoredScreening before = stored(0);

    ImportReport report = importing(sheet(0, 1));

    assertThat(report.changes()).isEqualTo(new ChangeCounts(0, 0, 2));
    assertThat(stored(0))
        .isEqualTo(new StoredScreening(before.screening(), before.origin(), report.uploadId()));
    assertThat(store.history(School.pupil(0).key(), AUTUMN)).containsExactly(before);
  }

  @Test
  void theLastUploadWinsEvenWithAnEarlierExaminationDate() {
    importing(sheet(0));
    StoredScreening before = stored(0);

    ImportReport report =
        importing(sheet().row(row(FORM, 0, Field.EXAM_DATE, School.EXAM_DATE.minusDays(9))));

    assertThat(report.changes()).isEqualTo(new ChangeCounts(0, 1, 0));
    assertThat(stored(0).screening().examDate()).isEqualTo(School.EXAM_DATE.minusDays(9));
    assertThat(store.history(School.pupil(0).key(), AUTUMN)).containsExactly(before);
  }

  @Test
  void everyRowOfAStudentThatOccursTwiceIsAnErrorThatNamesTheOthers() {
    ImportReport report = importing(sheet(0, 1, 0, 2, 0));

    assertThat(report.status()).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(places(report))
        .containsExactly(
            "ERROR STUDENT_DUPLICATE at D2",
            "ERROR STUDENT_DUPLICATE at D4",
            "ERROR STUDENT_DUPLICATE at D6");
    assertThat(report.issues().get(0).arguments()).isEqualTo(List.of("学生0", "D4、D6"));
  }

  @Test
  void aDuplicateFarBelowIsNotStoredEither() {
    InMemorySheet sheet = sheet();
    for (int i = 0; i < 1500; i++) {
      sheet.row(row(FORM, i));
    }
    sheet.row(row(FORM, 3));
    List<Integer> told = new ArrayList<>();

    ImportReport report =
        builder(School.of(1500))
            .mode(VisionImport.Mode.VALID_ROWS)
            .build()
            .run(
                ImportRequest.of(template(sheet), School.UPLOADER)
                    .onProgress((rows, total) -> told.add(rows)));

    assertThat(report.changes()).isEqualTo(new ChangeCounts(1499, 0, 0));
    assertThat(report.rows()).isEqualTo(new RowCounts(1501, 1499, 1501, 0, 0, 0));
    assertThat(places(report))
        .containsExactly("ERROR STUDENT_DUPLICATE at D5", "ERROR STUDENT_DUPLICATE at D1502");
    assertThat(store.find(List.of(School.pupil(3).key()), AUTUMN)).isEmpty();
    assertThat(uploads()).hasSize(1);
    assertThat(told).contains(1000, 1501);
  }

  @Test
  void oneStudentMayOccurOncePerSemester() {
    InMemorySheet sheet = sheet(0).row(row(FORM, 0, Field.EXAM_DATE, LocalDate.of(2025, 4, 1)));

    ImportReport report = importing(sheet);

    assertThat(report.semesters()).isEqualTo(Map.of(Semester.of(2024, Term.SECOND), 1, AUTUMN, 1));
  }

  @Test
  void theCalendarOfTheHostDecidesTheSemester() {
    InMemorySheet sheet = sheet().row(row(FORM, 0, Field.EXAM_DATE, LocalDate.of(2025, 2, 20)));

    ImportReport report =
        builder()
            .calendar(
                SemesterCalendars.dated(
                    Map.of(Semester.of(2024, Term.SECOND), LocalDate.of(2025, 3, 1))))
            .build()
            .run(template(sheet), School.UPLOADER);

    assertThat(report.semesters()).isEqualTo(Map.of(Semester.of(2024, Term.FIRST), 1));
  }

  @Test
  void studentsThatAreNotExactlyOneWithinScopeAreReportedWithTheReason() {
    InMemoryStudentDirectory roster =
        InMemoryStudentDirectory.of(
            List.of(School.pupil(0), School.pupil(0, "K0b", "S1"), School.pupil(1, "K1", "S2")));
    assertThat(places(builder(roster).build().run(template(sheet(0, 1)), School.UPLOADER)))
        .containsExactly("ERROR STUDENT_AMBIGUOUS at D2", "ERROR STUDENT_NOT_FOUND at D3");
  }

  @Test
  void aHostMayTellThatAStudentIsOutOfScope() {
    assertThat(places(answering(new Match.OutOfScope())))
        .containsExactly("ERROR STUDENT_OUT_OF_SCOPE at D2");
  }

  @Test
  void anotherSchoolsStudentIsNotBelievedFromTheDirectory() {
    ImportReport report = answering(new Match.Matched(School.pupil(0, "K0", "S2")));

    assertThat(places(report)).containsExactly("ERROR STUDENT_NOT_FOUND at D2");
    assertThat(all()).isEmpty();
  }

  @Test
  void whatDiffersFromTheDirectoryIsAWarningAndStored() {
    InMemorySheet sheet =
        sheet()
            .row(row(FORM, 0, Field.SEX, "女", Field.BIRTH_DATE, "2011/1/1"))
            .row(row(FORM, 1, Field.NAME, " 学 生1 "))
            .row(row(FORM, 2, Field.NAME, "李四"));

    ImportReport report = importing(sheet);

    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(places(report))
        .containsExactly(
            "WARNING SEX_DIFFERS at G2",
            "WARNING BIRTH_DATE_DIFFERS at H2",
            "WARNING NAME_DIFFERS at F4");
    assertThat(report.issues())
        .extracting(Issue::arguments)
        .containsExactly(List.of(Sex.FEMALE, Sex.MALE), List.of("2010/1/1"), List.of("学生2"));
  }

  @Test
  void aHostMayRaiseAWarning() {
    ImportReport report =
        builder()
            .raise(IssueCode.NAME_DIFFERS)
            .build()
            .run(template(sheet().row(row(FORM, 0, Field.NAME, "李四"))), School.UPLOADER);

    assertThat(report.status()).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(report.issues().get(0).severity()).isEqualTo(Severity.ERROR);
    assertThat(all()).isEmpty();
  }

  @Test
  void theDirectorysBirthDateCountsAgainstTheExaminationDate() {
    InMemorySheet sheet =
        sheet().row(row(FORM, 0, Field.EXAM_DATE, "2009/12/31", Field.BIRTH_DATE, null));

    assertThat(places(importing(sheet))).contains("ERROR EXAM_DATE_BEFORE_BIRTH at S2");
  }

  @Test
  void allErrorsOfARowAreFoundInOnePass() {
    InMemorySheet sheet =
        sheet()
            .row(
                row(
                    FORM,
                    900,
                    Field.RIGHT_ACUITY,
                    null,
                    Field.RIGHT_AXIS,
                    null,
                    Field.ORTHOKERATOLOGY,
                    "也许",
                    Field.EXAM_DATE,
                    "2025/10/32"));

    assertThat(places(importing(sheet)))
        .containsExactly(
            "ERROR STUDENT_NOT_FOUND at D2",
            "ERROR VALUE_MISSING at J2",
            "ERROR AXIS_MISSING at N2",
            "ERROR ORTHOKERATOLOGY_INVALID at R2",
            "ERROR EXAM_DATE_FORMAT at S2");
  }

  @Test
  void anEyeWithoutRefractionIsAWarning() {
    InMemorySheet sheet =
        sheet()
            .row(
                row(
                    FORM,
                    0,
                    Field.RIGHT_SPHERE,
                    null,
                    Field.RIGHT_CYLINDER,
                    null,
                    Field.RIGHT_AXIS,
                    null));

    ImportReport report = importing(sheet);

    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(places(report)).containsExactly("WARNING VALUE_MISSING at L2");
    assertThat(stored(0).screening().right().refraction()).isNull();
  }

  @Test
  void aFileWithoutTheExaminationDateIsUnreadable() {
    TemplateSchema current = TemplateSchemas.nationalCurrent();
    InMemorySheet sheet = School.sheet(current).row(row(current, 0));

    ImportReport report = importing(sheet);

    assertThat(report.status()).isEqualTo(ImportReport.Status.UNREADABLE);
    assertThat(places(report)).containsExactly("ERROR EXAM_DATE_COLUMN_MISSING");
    assertThat(report.template()).isEqualTo("national-current");
  }

  @Test
  void anExaminationDateInAnotherPlaceIsAWarning() {
    List<Object> headers = new ArrayList<>(List.of("体检日期"));
    TemplateSchemas.nationalCurrent().columns().forEach(column -> headers.add(column.header()));
    List<Object> cells = new ArrayList<>(List.of(School.EXAM_DATE));
    cells.addAll(java.util.Arrays.asList(row(TemplateSchemas.nationalCurrent(), 0)));

    ImportReport report = importing(InMemorySheet.named("数据").row(headers).row(cells));

    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(places(report)).containsExactly("WARNING EXAM_DATE_COLUMN_NOT_LAST at A1");
  }

  @Test
  void theColumnOfErrorMessagesIsIgnoredWhenItIsUploadedAgain() {
    TemplateSchema schema = TemplateSchemas.nationalImport();
    List<Object> headers = new ArrayList<>();
    schema.columns().forEach(column -> headers.add(column.header()));
    headers.addAll(List.of("", "错误 提示"));
    List<Object> cells = new ArrayList<>(java.util.Arrays.asList(row(schema, 0)));
    cells.addAll(List.of("", "D2：…"));
    List<Object> onlyAMessage = new ArrayList<>(java.util.Collections.nCopies(20, ""));
    onlyAMessage.add("D3：…");

    ImportReport report =
        importing(InMemorySheet.named("数据").row(headers).row(cells).row(onlyAMessage));

    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(report.rows().read()).isEqualTo(1);
    assertThat(places(report)).isEmpty();
    TemplateLayout layout = report.sheets().get(0).layout();
    assertThat(layout.lastHeaderColumn()).isEqualTo(layout.column(Field.EXAM_DATE));
  }

  @Test
  void aRaisedWarningOfTheColumnsRefusesTheFile() {
    List<Object> headers = new ArrayList<>(List.of("体检日期"));
    TemplateSchemas.nationalCurrent().columns().forEach(column -> headers.add(column.header()));

    ImportReport report =
        builder()
            .raise(IssueCode.EXAM_DATE_COLUMN_NOT_LAST)
            .build()
            .run(template(InMemorySheet.named("数据").row(headers)), School.UPLOADER);

    assertThat(report.status()).isEqualTo(ImportReport.Status.UNREADABLE);
  }

  @Test
  void aTemplateWithoutRowsIsUnreadable() {
    assertThat(places(importing(sheet()))).containsExactly("ERROR NO_ROWS");
    assertThat(uploads())
        .extracting(upload -> upload.result().outcome())
        .containsExactly(UploadResult.Outcome.UNREADABLE);
  }

  @Test
  void aFileThatCannotBeOpenedIsUnreadable() {
    InMemoryTemplate good = template(sheet(0));
    TemplateFile broken =
        new TemplateFile() {
          @Override
          public TemplateFile.Facts facts() {
            return good.facts();
          }

          @Override
          public TemplateWorkbook open() {
            throw new UnreadableTemplateException(Issue.ofFile(IssueCode.CORRUPT));
          }
        };

    ImportReport report = builder().build().run(broken, School.UPLOADER);

    assertThat(report.status()).isEqualTo(ImportReport.Status.UNREADABLE);
    assertThat(places(report)).containsExactly("ERROR CORRUPT");
    assertThat(uploads())
        .extracting(upload -> upload.result().outcome())
        .containsExactly(UploadResult.Outcome.UNREADABLE);
  }

  @Test
  void anotherTableIsTheWrongTemplate() {
    ImportReport report = importing(InMemorySheet.named("x").row("身高", "体重").row(150, 45));

    assertThat(report.status()).isEqualTo(ImportReport.Status.UNREADABLE);
    assertThat(report.sheets()).isEmpty();
    assertThat(report.template()).isNull();
    assertThat(places(report)).containsExactly("ERROR WRONG_TEMPLATE");
  }

  @Test
  void theOlderFormKeepsItsColumnsAsExtras() {
    TemplateSchema older = TemplateSchemas.nationalOlder();
    List<Object> headers = new ArrayList<>();
    List<Object> cells = new ArrayList<>();
    Object[] values = row(older, 0);
    for (int i = 0; i < values.length; i++) {
      if (older.columns().get(i).field() != Field.ORTHOKERATOLOGY) {
        headers.add(older.columns().get(i).header());
        cells.add(values[i]);
      }
    }

    ImportReport report = importing(InMemorySheet.named("数据").row(headers).row(cells));

    assertThat(places(report)).isEmpty();
    assertThat(stored(0).screening().extras()).containsEntry("左眼串镜", "附").hasSize(4);
    assertThat(stored(0).screening().orthokeratology()).isNull();
  }

  @Test
  void theCityFormMatchesByKeyAndNeverReplacesANationalRecord() {
    importing(sheet(0));
    TemplateSchema city = TemplateSchemas.city();
    InMemorySheet sheet =
        School.sheet(city).row(row(city, 0)).row(row(city, 1, Field.STUDENT_NUMBER, null));

    ImportReport report =
        validRows()
            .run(ImportRequest.of(template(sheet), School.UPLOADER).family(TemplateFamily.CITY));

    assertThat(places(report)).containsExactly("ERROR ALREADY_IMPORTED at A2");
    assertThat(report.issues().get(0).arguments()).isEqualTo(List.of(AUTUMN));
    assertThat(report.changes()).isEqualTo(new ChangeCounts(1, 0, 0));
  }

  @Test
  void onlyTheAcceptedRowOfTheCityFormReplacesANationalRecord() {
    importing(sheet(0, 1));
    TemplateSchema city = TemplateSchemas.city();
    InMemorySheet sheet = School.sheet(city).row(row(city, 0)).row(row(city, 1));

    ImportReport report =
        validRows()
            .run(
                ImportRequest.of(template(sheet), School.UPLOADER)
                    .family(TemplateFamily.CITY)
                    .accepting(
                        List.of(new Acceptance(IssueCode.ALREADY_IMPORTED, sheet.name(), 3))));

    assertThat(places(report))
        .containsExactly("ERROR ALREADY_IMPORTED at A2", "WARNING ALREADY_IMPORTED at A3");
    assertThat(stored(0).origin()).isEqualTo(TemplateFamily.NATIONAL);
    assertThat(stored(1).origin()).isEqualTo(TemplateFamily.CITY);
  }

  @Test
  void aRecordOfTheCityFormIsReplacedByALaterOne() {
    TemplateSchema city = TemplateSchemas.city();
    VisionImport visionImport = builder().build();
    visionImport.run(
        ImportRequest.of(template(School.sheet(city).row(row(city, 1))), School.UPLOADER)
            .family(TemplateFamily.CITY));

    ImportReport report =
        visionImport.run(
            ImportRequest.of(
                    template(School.sheet(city).row(row(city, 1, Field.RIGHT_ACUITY, 9))),
                    School.UPLOADER)
                .family(TemplateFamily.CITY));

    assertThat(report.changes()).isEqualTo(new ChangeCounts(0, 1, 0));
    assertThat(stored(1).screening().right().acuity()).hasToString("BELOW_CHART");
  }

  @Test
  void aStoreThatFailsIsPassedOnAndNothingIsStored() {
    StoreException failure = new StoreException("down", new IllegalStateException());
    VisionImport visionImport =
        VisionImport.builder()
            .directory(School.of(3))
            .store(new FailingStore(store, failure))
            .clock(School.CLOCK)
            .build();

    assertThatThrownBy(() -> visionImport.run(template(sheet(0)), School.UPLOADER))
        .isSameAs(failure);
    assertThat(all()).isEmpty();
  }

  @Test
  void onceARowIsInErrorNothingMoreIsPut() {
    StoreException failure = new StoreException("a row was put", new IllegalStateException());
    InMemorySheet sheet = sheet(0).row(row(FORM, 1, Field.RIGHT_ACUITY, "6.1"));

    ImportReport report =
        builder()
            .store(new FailingStore(store, failure))
            .build()
            .run(template(sheet), School.UPLOADER);

    assertThat(report.status()).isEqualTo(ImportReport.Status.REJECTED);
  }

  @Test
  void aCalendarThatKnowsNoSemesterForADateIsNamed() {
    VisionImport visionImport = builder().calendar(date -> null).build();

    assertThatThrownBy(() -> visionImport.run(template(sheet(0)), School.UPLOADER))
        .isInstanceOf(NullPointerException.class)
        .hasMessageStartingWith(
            "expected a semester for 2025-10-15, found null from "
                + VisionImportTest.class.getName());
  }

  @Test
  void anImportNeedsADirectoryAndAStore() {
    assertThatThrownBy(() -> VisionImport.builder().store(store).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("expected a directory, found none; call directory(...) before build()");
    assertThatThrownBy(() -> VisionImport.builder().directory(School.of(1)).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("expected a store, found none; call store(...) before build()");
  }

  @Test
  void aHostMayGiveItsOwnFormsAndRules() {
    VisionImport visionImport =
        builder()
            .schemas(List.of(TemplateSchemas.nationalOlder()))
            .validator(ScreeningValidator.standard())
            .build();

    assertThat(visionImport.run(template(sheet(0)), School.UPLOADER).status())
        .isEqualTo(ImportReport.Status.UNREADABLE);
    assertThatThrownBy(
            () ->
                visionImport.run(
                    ImportRequest.of(template(sheet(0)), School.UPLOADER)
                        .family(TemplateFamily.CITY)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected at least one schema, found none");
  }

  private ImportReport answering(Match match) {
    StudentDirectory directory =
        new StudentDirectory() {
          @Override
          public Map<NationalStudentNumber, Match> findByNumber(
              Set<NationalStudentNumber> numbers, Uploader uploader) {
            return numbers.stream().collect(Collectors.toMap(Function.identity(), number -> match));
          }

          @Override
          public Map<StudentKey, Match> findByKey(Set<StudentKey> keys, Uploader uploader) {
            return Map.of();
          }
        };
    return builder(directory).build().run(template(sheet(0)), School.UPLOADER);
  }

  private ImportReport importing(InMemorySheet sheet) {
    return builder().build().run(template(sheet), School.UPLOADER);
  }

  private VisionImport validRows() {
    return builder().mode(VisionImport.Mode.VALID_ROWS).build();
  }

  private VisionImport.Builder builder() {
    return builder(School.of(10));
  }

  private VisionImport.Builder builder(StudentDirectory directory) {
    return VisionImport.builder().directory(directory).store(store).clock(School.CLOCK);
  }

  private List<UploadRecord> uploads() {
    return store.uploads(School.UPLOADER, 100);
  }

  private StoredScreening stored(int pupil) {
    return all().get(School.pupil(pupil).key());
  }

  private Map<StudentKey, StoredScreening> all() {
    return store.find(School.keys(1500), AUTUMN);
  }

  private static InMemorySheet sheet(int... pupils) {
    InMemorySheet sheet = School.sheet(FORM);
    for (int pupil : pupils) {
      sheet.row(row(FORM, pupil));
    }
    return sheet;
  }

  private static InMemoryTemplate template(InMemorySheet sheet) {
    return InMemoryTemplate.of(sheet);
  }

  private static List<String> places(ImportReport report) {
    return report.issues().stream().map(Issue::toString).toList();
  }
}
