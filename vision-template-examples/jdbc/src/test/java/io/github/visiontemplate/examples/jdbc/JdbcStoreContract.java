package io.github.visiontemplate.examples.jdbc;

import static io.github.visiontemplate.examples.jdbc.Records.AUTUMN;
import static io.github.visiontemplate.examples.jdbc.Records.header;
import static io.github.visiontemplate.examples.jdbc.Records.put;
import static io.github.visiontemplate.examples.jdbc.Records.record;
import static io.github.visiontemplate.examples.jdbc.Records.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.visiontemplate.examples.fixtures.Plain;
import io.github.visiontemplate.exporting.CityForm;
import io.github.visiontemplate.fixtures.contract.ScreeningStoreContract;
import io.github.visiontemplate.importing.ImportRequest;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.Eye;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.store.Change;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.PupilScope;
import io.github.visiontemplate.store.Reversal;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.store.StoreException;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.StoreView;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.store.UploadRecord;
import io.github.visiontemplate.store.UploadResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store on a database does beyond every store. */
abstract class JdbcStoreContract extends ScreeningStoreContract {

  static final Uploader SCHOOL = Uploader.school("school-a");

  @TempDir Path folder;
  Database database;
  ScreeningStore screenings;
  String url;

  /** Returns the URL of a database that has no tables yet. */
  abstract String withoutTables() throws Exception;

  /** Returns the URL of an empty database with the tables of the stores. */
  abstract String newUrl() throws Exception;

  @Override
  protected ScreeningStore emptyStore(List<Student> students) throws Exception {
    url = newUrl();
    database = Database.open(url);
    screenings = database.store();
    return screenings;
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theHistoryKeepsTheRecordBefore() throws Exception {
    upload(SCHOOL, List.of(record("s", 50), record("t", 50)));
    upload(SCHOOL, List.of(record("s", 44), record("t", 50)));

    String kept = "select count(*) from screening_history";
    assertThat(Plain.number(url, kept)).isEqualTo(2);
    String before = kept + " where right_acuity = 50 and upload_id = 1 and replaced_by = 2";
    assertThat(Plain.number(url, before + " and student_key = 's' and not unchanged")).isEqualTo(1);
    assertThat(Plain.number(url, before + " and student_key = 't' and unchanged")).isEqualTo(1);
  }

  @Test
  void aPupilIsFoundByKeyWithRecordsAndWhatWasOverwrittenButOnlyByTheOwnSchool() throws Exception {
    Plain.run(url, "insert into students (student_key, name, school_id) values ('s', '甲', 'a')");
    Uploader own = Uploader.school("a");
    Uploader other = Uploader.school("b");
    UploadId first = upload(SCHOOL, List.of(record("s", 50)));
    UploadId second = upload(SCHOOL, List.of(record("s", 44)));
    upload(SCHOOL, List.of(record("s", 44)));
    StudentKey key = new StudentKey("s");

    FoundPupil pupil = database.records().find(key, own).orElseThrow();
    assertThat(pupil.student().name()).isEqualTo("甲");
    assertThat(pupil.records().get(AUTUMN)).isEqualTo(stored("s"));
    assertThat(database.records().history(key, AUTUMN, own))
        .extracting(past -> past.stored().upload(), StoredRecords.PastRecord::replacedBy)
        .containsExactly(tuple(first, second));
    assertThat(database.records().upload(second).orElseThrow().id()).isEqualTo(second);

    assertThat(database.records().find(key, other)).isEmpty();
    assertThat(database.records().history(key, AUTUMN, other)).isEmpty();
    assertThat(database.records().find(new StudentKey("t"), own)).isEmpty();
    assertThat(database.records().upload(new UploadId("99"))).isEmpty();
    assertThat(database.records().upload(new UploadId("no number"))).isEmpty();
  }

  @Test
  void aRecordTypedByHandReplacesTheNationalOneAndUndoingItBringsThatBack() {
    Student pupil =
        new Student(new StudentKey("s"), null, "甲", null, null, new SchoolId("school-a"));
    StudentDirectory pupils = InMemoryStudentDirectory.of(List.of(pupil));
    upload(SCHOOL, record("s", 50));
    StoredScreening before = stored("s");
    VisionImport visionImport =
        VisionImport.builder()
            .directory(pupils)
            .store(screenings)
            .mode(VisionImport.Mode.VALID_ROWS)
            .clock(Clock.fixed(Records.AT, ZoneOffset.UTC))
            .build();
    ImportRequest typed =
        ImportRequest.of(CityForm.ofPupil(pupil, typed()).asFile("typed"), SCHOOL)
            .family(TemplateFamily.CITY);
    ImportRequest accepted = typed.accepting(IssueCode.ALREADY_IMPORTED);

    assertThat(visionImport.run(typed).status()).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(visionImport.run(accepted.dryRun()).changes()).isEqualTo(new ChangeCounts(0, 1, 0));
    assertThat(stored("s")).isEqualTo(before);

    ImportReport report = visionImport.run(accepted);
    assertThat(report.changes()).isEqualTo(new ChangeCounts(0, 1, 0));
    assertThat(stored("s").origin()).isEqualTo(TemplateFamily.CITY);
    assertThat(stored("s").screening().right().acuity().tenths()).isEqualTo(44);

    screenings.revert(report.uploadId(), SCHOOL, Records.AT, PupilScope.of(pupils, SCHOOL));
    assertThat(stored("s")).isEqualTo(before);
  }

  private static Map<Field, String> typed() {
    Map<Field, String> values = new EnumMap<>(Field.class);
    for (Eye eye : Eye.values()) {
      values.put(Field.acuity(eye), "4.4");
      values.put(Field.sphere(eye), "-1.25");
      values.put(Field.cylinder(eye), "0");
    }
    values.put(Field.ORTHOKERATOLOGY, "否");
    values.put(Field.EXAM_DATE, "2025/9/25");
    return values;
  }

  @Test
  void foundPupilsAreReadPageByPageInTheirOrder() throws Exception {
    for (String key : List.of("c", "a", "d", "b")) {
      Plain.run(
          url,
          "insert into students (student_key, name, school_id) values ('%s', '%s甲', 'a')"
              .formatted(key, key));
    }
    Uploader own = Uploader.school("a");

    assertThat(database.records().find("甲", own, 0, 3))
        .extracting(this::key)
        .containsExactly("a", "b", "c");
    assertThat(database.records().find("甲", own, 3, 3)).extracting(this::key).containsExactly("d");
    assertThat(database.records().find("甲", own, 4, 3)).isEmpty();
  }

  private String key(FoundPupil pupil) {
    return pupil.student().key().value();
  }

  @Test
  void theUploadsOfADistrictAreItsOwnAndThoseOfItsSchoolsPageByPage() {
    Uploader other = Uploader.school("school-b");
    Uploader district =
        new Uploader("district", Set.of(new SchoolId("school-a"), new SchoolId("school-c")));
    UploadId first = upload(SCHOOL, record("s", 50));
    UploadId foreign = upload(other, record("t", 50));
    UploadId own = upload(district, record("s", 44));
    UploadId last = upload(SCHOOL, record("s", 46));
    StoredRecords records = database.records();

    assertThat(records.uploads(district, null, 9))
        .extracting(UploadRecord::id)
        .containsExactly(last, own, first);
    assertThat(records.uploads(district, null, 2))
        .extracting(UploadRecord::id)
        .containsExactly(last, own);
    assertThat(records.uploads(district, own, 2))
        .extracting(UploadRecord::id)
        .containsExactly(first);
    assertThat(records.uploads(SCHOOL, null, 9))
        .extracting(UploadRecord::id)
        .containsExactly(last, first);
    assertThat(records.uploads(other, null, 9))
        .extracting(UploadRecord::id)
        .containsExactly(foreign);
    assertThat(records.uploads(district, new UploadId("no number"), 9)).isEmpty();
  }

  @Test
  void aRecordIsFoundAlsoIfAllRecordsBeforeInTheUploadWereNew() throws Exception {
    upload(SCHOOL, record("t", 50));
    UploadId upload;
    try (StoreSession session = screenings.begin(header(SCHOOL))) {
      upload = session.id();
      assertThat(put(session, List.of(record("a", 44)))).containsExactly(Change.INSERTED);
      assertThat(put(session, List.of(record("b", 44), record("t", 44))))
          .containsExactly(Change.INSERTED, Change.OVERWRITTEN);
      assertThat(put(session, List.of(record("c", 44)))).containsExactly(Change.INSERTED);
      session.commit(Records.STORED);
    }

    assertThat(stored("b")).isEqualTo(stored("t"));
    assertThat(stored("b").upload()).isEqualTo(upload);
    assertThat(Plain.number(url, "select count(*) from screenings")).isEqualTo(4);
    assertThat(Plain.number(url, "select count(*) from screening_history")).isEqualTo(1);
  }

  @Test
  void signsThatMeanSomethingToTheDatabaseAreReadAsTheyWereStored() {
    String signs = "\\N \\. \\\\t \t \n \r \" ' , {} 眼";
    VisionScreening plain = Records.screening(50);
    VisionScreening screening =
        new VisionScreening(
            plain.examDate(),
            plain.right(),
            plain.left(),
            plain.orthokeratology(),
            Map.of(signs, signs));
    ScreeningRecord record = new ScreeningRecord(new StudentKey(signs), AUTUMN, screening);

    upload(SCHOOL, record);
    assertThat(stored(signs).screening()).isEqualTo(screening);
    upload(SCHOOL, record(signs, 44));
    upload(SCHOOL, record);
    assertThat(stored(signs).screening()).isEqualTo(screening);
  }

  @Test
  void everyRecordNamesAnUploadThatIsThere() throws Exception {
    upload(SCHOOL, records(3, 50));
    upload(SCHOOL, records(2, 44));

    String uploads = " not in (select id from uploads)";
    for (String each :
        List.of(
            "screenings where upload_id",
            "screening_history where upload_id",
            "screening_history where replaced_by")) {
      assertThat(Plain.number(url, "select count(*) from " + each + uploads)).isZero();
    }
  }

  @Test
  void aFailureInTheSecondBatchLeavesNothingOfTheFirst() throws Exception {
    try (StoreSession session = screenings.begin(header(SCHOOL))) {
      session.put(records(10, 50));
      assertThatThrownBy(() -> session.put(List.of(record("k".repeat(65), 50))))
          .isInstanceOf(StoreException.class)
          .hasMessage("could not store records");
    }

    assertThat(find(10)).isEmpty();
    assertThat(Plain.number(url, "select count(*) from uploads")).isZero();
  }

  @Test
  void anUploadThatFailedCannotBeCommitted() {
    try (StoreSession session = screenings.begin(header(SCHOOL))) {
      session.put(records(10, 50));
      assertThatThrownBy(() -> session.put(List.of(record("k".repeat(65), 50))))
          .isInstanceOf(StoreException.class);
      assertThatThrownBy(() -> session.commit(Records.STORED)).isInstanceOf(RuntimeException.class);
    }

    assertThat(find(10)).isEmpty();
  }

  @Test
  void manyMoreUploadsOfASchoolThanThereAreConnectionsAllEndAndLookUpsGoOn() throws Exception {
    int uploads = 40;
    ExecutorService threads = Executors.newFixedThreadPool(uploads);
    try (StoreSession first = screenings.begin(header(SCHOOL))) {
      List<Future<Integer>> waiting = new ArrayList<>();
      for (int i = 0; i < uploads; i++) {
        int tenths = 40 + i % 10;
        waiting.add(threads.submit(() -> uploadAndFind(tenths)));
      }
      Thread.sleep(300);
      assertThat(find(10)).isEmpty();
      first.put(records(10, 50));
      first.commit(Records.STORED);
      first.close();
      for (Future<Integer> each : waiting) {
        assertThat(each.get(50, TimeUnit.SECONDS)).isEqualTo(10);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(screenings.uploads(SCHOOL, 100)).hasSize(uploads + 1);
  }

  /** As an import does: looks up while its own session is open. */
  private int uploadAndFind(int tenths) {
    try (StoreSession session = screenings.begin(header(SCHOOL))) {
      session.put(records(10, tenths));
      int found = find(10).size();
      session.commit(Records.STORED);
      return found;
    }
  }

  @Test
  void aRecordThatAnotherSchoolChangesMeanwhileIsNotReplacedUnseen() throws Exception {
    putWhileAnotherSchoolChangesTheRecord(45);
  }

  @Test
  void aRecordThatAnotherSchoolChangesMeanwhileIsNotHeldUnseen() throws Exception {
    putWhileAnotherSchoolChangesTheRecord(50);
  }

  private void putWhileAnotherSchoolChangesTheRecord(int tenths) throws Exception {
    upload(SCHOOL, List.of(record("changed", 50)));
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (StoreSession first = screenings.begin(header(SCHOOL))) {
      first.put(List.of(record("changed", 44)));
      Future<UploadId> second =
          threads.submit(() -> upload(Uploader.school("school-b"), record("changed", tenths)));
      Thread.sleep(300);
      first.commit(Records.STORED);

      assertThatThrownBy(() -> second.get(50, TimeUnit.SECONDS))
          .hasCauseInstanceOf(StoreException.class)
          .hasRootCauseMessage("a record was changed by another upload at the same time");
    } finally {
      threads.shutdownNow();
    }
    assertThat(Plain.number(url, "select count(*) from screening_history")).isEqualTo(1);
    assertThat(stored("changed").screening()).isEqualTo(Records.screening(44));
  }

  @Test
  void aDatabaseOfTheFirstVersionKeepsItsUploadsAndCanRevertThem() throws Exception {
    String old = withoutTables();
    Flyway.configure().dataSource(old, null, null).target("1").load().migrate();
    Plain.run(old, "insert into upload_locks (school_id) values ('school-a')");
    Plain.run(
        old,
        "insert into uploads (uploader_id, file_name, file_bytes, file_sha256, origin, uploaded_at,"
            + " inserted) values ('school-a', 'old.xlsx', 5, '"
            + "e".repeat(64)
            + "', 'NATIONAL', timestamp with time zone '2025-10-01 08:00:00+00', 1)");
    Plain.run(
        old,
        "insert into screenings (student_key, semester, exam_date, right_acuity, left_acuity,"
            + " origin, upload_id) values ('s', '2025-1', date '2025-09-20', 50, 50, 'NATIONAL', 1)");

    try (Database updated = Database.open(old)) {
      ScreeningStore store = updated.store();
      PupilScope all = pupils -> pupils;
      UploadRecord upload = store.uploads(SCHOOL, 10).get(0);
      assertThat(upload.result())
          .isEqualTo(
              new UploadResult(
                  UploadResult.Outcome.STORED,
                  null,
                  new RowCounts(1, 1, 1, 0, 0, 0),
                  new ChangeCounts(1, 0, 0)));
      try (StoreView view = store.preview(header(SCHOOL))) {
        assertThat(view.storedUpload("e".repeat(64))).contains(upload);
      }
      assertThat(store.revert(upload.id(), Uploader.school("school-b"), Records.AT, all)).isEmpty();
      assertThat(store.revert(upload.id(), SCHOOL, Records.AT, all))
          .contains(new Reversal(upload.id(), 1, 0, 0, List.of()));
    }
  }

  @Test
  void aDatabaseWithoutHoldersKeepsItsHistoryAndLetsTheNextUploadHoldTheRecords() throws Exception {
    String old = withoutTables();
    Flyway.configure().dataSource(old, null, null).target("3").load().migrate();
    for (int upload = 1; upload <= 2; upload++) {
      Plain.run(
          old,
          "insert into uploads (uploader_id, file_name, file_bytes, file_sha256, origin,"
              + " uploaded_at) values ('school-a', 'old.xlsx', 5, '"
              + "e".repeat(64)
              + "', 'NATIONAL', timestamp with time zone '2025-10-01 08:00:00+00')");
    }
    String columns =
        " (student_key, semester, exam_date, right_acuity, left_acuity, origin, upload_id";
    String values = "'s', '2025-1', date '2025-09-20', ";
    Plain.run(
        old, "insert into screenings" + columns + ") values (" + values + "44, 44, 'NATIONAL', 2)");
    Plain.run(
        old,
        "insert into screening_history"
            + columns
            + ", replaced_by) values ("
            + values
            + "50, 50, 'NATIONAL', 1, 2)");

    try (Database updated = Database.open(old)) {
      screenings = updated.store();
      StoredScreening newer = stored("s");
      UploadId same =
          upload(SCHOOL, new ScreeningRecord(new StudentKey("s"), AUTUMN, newer.screening()));
      assertThat(stored("s"))
          .isEqualTo(new StoredScreening(newer.screening(), TemplateFamily.NATIONAL, same));
      assertThat(revert(same)).isEqualTo(new Reversal(same, 0, 0, 1, List.of()));
      assertThat(stored("s")).isEqualTo(newer);
      assertThat(revert(newer.upload()))
          .isEqualTo(new Reversal(newer.upload(), 0, 1, 0, List.of()));
      assertThat(stored("s").upload()).isEqualTo(new UploadId("1"));
    }
  }

  private Reversal revert(UploadId upload) {
    return screenings.revert(upload, SCHOOL, Records.AT, pupils -> pupils).orElseThrow();
  }

  @Test
  void theVersionThatNeedsNoUpdateIsTheNewest() throws Exception {
    String fresh = withoutTables();
    Database.open(fresh).close();
    MigrationInfoService tables = Flyway.configure().dataSource(fresh, null, null).load().info();
    assertThat(tables.current().getVersion().getVersion()).isEqualTo(Database.NEWEST);
    assertThat(tables.pending()).isEmpty();
    Database.open(fresh).close();
  }

  @Test
  void uploadsAreListedNewestFirstWithWhatTheyChanged() {
    upload(SCHOOL, records(3, 50));
    upload(Uploader.school("school-b"), records(1, 44));
    upload(SCHOOL, records(4, 50));

    List<ChangeCounts> all = new ArrayList<>();
    database.records().uploads(null, each -> all.add(each.result().changes()));
    List<UploadRecord> ofOne = new ArrayList<>();
    database.records().uploads(Uploader.school("school-b"), ofOne::add);

    assertThat(all)
        .containsExactly(
            new ChangeCounts(1, 1, 2), new ChangeCounts(0, 1, 0), new ChangeCounts(3, 0, 0));
    assertThat(ofOne).hasSize(1);
    assertThat(ofOne.get(0).uploaderId()).isEqualTo("school-b");
    assertThat(ofOne.get(0).at()).isEqualTo(Records.AT);
    assertThat(ofOne.get(0).file()).isEqualTo(header(SCHOOL).file());
  }

  @Test
  void recordsAreReadByStudentKeyAndByTheSchoolOfTheRoster() throws Exception {
    Path roster = folder.resolve("roster.csv");
    Files.writeString(
        roster, Roster.of("s2,,甲,1,2015-01-31,school-a", "s0,,乙,2,,school-a", "s1,,丙,,,school-b"));
    database.loadStudents(roster);
    upload(SCHOOL, List.of(record("s3", 50), record("s1", 50), record("s2", 50), record("s0", 50)));

    assertThat(keys(null)).containsExactly("s0", "s1", "s2", "s3");
    assertThat(keys(SCHOOL)).containsExactly("s0", "s2");
    assertThat(keys(Uploader.district("d", "school-b", "school-a")))
        .containsExactly("s0", "s1", "s2");
    assertThat(keys(Uploader.school("school-c"))).isEmpty();
  }

  @Test
  void aDistrictHasTheSchoolsOfTheRosterWhoseIdentifiersGoOnAfterItsOwn() throws Exception {
    Path roster = folder.resolve("roster.csv");
    Files.writeString(
        roster, Roster.of("s0,,甲,,,1101", "s1,,乙,,,110112", "s2,,丙,,,11012", "s3,,丁,,,110112"));
    database.loadStudents(roster);

    assertThat(database.district("1101")).contains(Uploader.district("1101", "110112", "11012"));
    assertThat(database.district("110112")).isEmpty();
    assertThat(database.district("12")).isEmpty();
  }

  private List<String> keys(Uploader uploader) {
    List<String> keys = new ArrayList<>();
    database.records().ofSemester(AUTUMN, uploader, each -> keys.add(each.studentKey()));
    return keys;
  }

  UploadId upload(Uploader uploader, ScreeningRecord... records) {
    return upload(uploader, List.of(records));
  }

  UploadId upload(Uploader uploader, List<ScreeningRecord> records) {
    try (StoreSession session = screenings.begin(header(uploader))) {
      session.commit(Records.stored(Records.put(session, records)));
      return session.id();
    }
  }

  StoredScreening stored(String student) {
    StudentKey key = new StudentKey(student);
    return screenings.find(List.of(key), AUTUMN).get(key);
  }

  Map<StudentKey, StoredScreening> find(int count) {
    return screenings.find(
        records(count, 50).stream().map(ScreeningRecord::student).toList(), AUTUMN);
  }
}
