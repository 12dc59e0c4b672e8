package io.github.visiontemplate.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.Eye;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.report.SemesterSummary;
import io.github.visiontemplate.report.SemesterSummary.Findings;
import io.github.visiontemplate.report.SemesterSummary.Group;
import io.github.visiontemplate.report.SemesterSummary.Results;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.store.UploadResult.UnmatchedClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the database counts for a summary. */
abstract class SummaryContract {

  private static final SchoolId A = new SchoolId("a");
  private static final SchoolId B = new SchoolId("b");

  @TempDir Path folder;
  private Database database;

  /** Returns the URL of an empty database with the tables of the stores. */
  abstract String newUrl() throws Exception;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(newUrl());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theDatabaseAppliesTheRulesOfClassificationToAllValues() throws Exception {
    List<VisionScreening> all = allKinds();
    load(IntStream.range(0, all.size()).mapToObj(i -> pupil(i, A, "11", "c" + i)).toList());
    List<ScreeningRecord> records = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      records.add(new ScreeningRecord(new StudentKey("k" + i), Records.AUTUMN, all.get(i)));
    }
    store(A, records);

    Map<String, Findings> counted = new HashMap<>();
    summaryOfA()
        .groups()
        .forEach(group -> counted.put(group.className(), group.results().findings()));

    assertThat(counted).hasSize(all.size());
    for (int i = 0; i < all.size(); i++) {
      assertThat(counted.get("c" + i)).as("%d", i).isEqualTo(Findings.of(all.get(i)));
    }
  }

  @Test
  void aSchoolsClassesAreCountedWithThePreviousSemesterOfTheSamePupils() throws Exception {
    load(
        List.of(
            pupil(0, A, "12", "二年级1班"),
            pupil(1, A, "11", "一年级1班"),
            pupil(2, A, "11", "一年级1班"),
            pupil(3, A, "", ""),
            pupil(4, B, "11", "一年级1班")));
    store(A, List.of(Records.record("k0", 49), Records.record("k1", 53)));
    store(B, List.of(Records.record("k4", 45)));
    store(A, List.of(before("k1", 47), before("k2", 40)));

    SemesterSummary summary = summaryOfA();

    assertThat(summary.semester()).isEqualTo(Records.AUTUMN);
    assertThat(summary.schools()).isEmpty();
    assertThat(summary.groups())
        .containsExactly(
            group("11", "一年级1班", 2, results(1, 0, 0, 0, 0), results(2, 0, 1, 1, 2)),
            group("12", "二年级1班", 1, results(1, 1, 0, 0, 1), Results.NONE),
            group(null, null, 1, Results.NONE, Results.NONE));
    assertThat(summary.grades()).extracting(Group::gradeCode).containsExactly("11", "12", null);
    assertThat(summary.total().onRoll()).isEqualTo(4);
    assertThat(summary.total().notExamined()).isEqualTo(2);
    assertThat(summary.total().results()).isEqualTo(results(2, 1, 0, 0, 1));
  }

  @Test
  void aDistrictsSchoolsAreCountedByGradeAndOtherSchoolsAreNot() throws Exception {
    List<String> pupils = new ArrayList<>();
    List<ScreeningRecord> records = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      pupils.add(pupil(i, i < 20 ? A : B, i % 20 < 10 ? "11" : "12", "c" + i));
      records.add(Records.record("k" + i, 49));
    }
    pupils.add(pupil(40, new SchoolId("c"), "11", "c40"));
    records.add(Records.record("k40", 49));
    load(pupils);
    store(A, records);

    SemesterSummary summary = database.records().summary(Records.AUTUMN, Set.of(A, B));

    assertThat(summary.total().results()).isEqualTo(results(40, 40, 0, 0, 40));
    assertThat(summary.schools()).extracting(Group::school).containsExactly(A, B);
    assertThat(summary.schools()).extracting(Group::onRoll).containsExactly(20, 20);
    assertThat(summary.groups())
        .hasSize(4)
        .allSatisfy(
            group -> {
              assertThat(group.className()).isNull();
              assertThat(group.results()).isEqualTo(results(10, 10, 0, 0, 10));
            });
    assertThat(database.records().summary(Records.AUTUMN).total().onRoll()).isEqualTo(41);
  }

  @Test
  void rowsThatWereNotMatchedAreCountedByClassAndTheNewestUploadCounts() throws Exception {
    load(List.of(pupil(0, A, "11", "1101"), pupil(1, A, "12", "1201"), pupil(2, B, "11", "1101")));
    upload(header(A), unmatched("1101", "一班", 4), unmatched("1201", null, 3));
    upload(header(A), unmatched(null, "1201", 2), unmatched("1201", null, 5));
    upload(header(A), unmatched("9", "校外班", 1));
    upload(header(B), unmatched("1101", null, 8));

    assertThat(summaryOfA().groups())
        .extracting(Group::gradeCode, Group::className, Group::onRoll, Group::unmatched)
        .containsExactly(
            tuple("11", "1101", 1, 4), tuple("12", "1201", 1, 7), tuple(null, "校外班", 0, 1));
    assertThat(summaryOfA().total().unmatched()).isEqualTo(12);
    assertThat(database.records().summary(Records.AUTUMN).total().unmatched()).isEqualTo(20);
    assertThat(database.records().summary(Records.AUTUMN.next(), A).total().unmatched()).isZero();
  }

  @Test
  void aClassThatWasStoredSinceHasNoUnmatchedRowsAndThoseOfTheCityTemplateAreEntered()
      throws Exception {
    load(List.of(pupil(0, A, "11", "1101"), pupil(1, A, "12", "1201"), pupil(2, A, "12", "1201")));
    upload(header(A), unmatched("1101", null, 4), unmatched("1201", null, 3));
    store(A, List.of(Records.record("k0", 49)));
    UploadHeader national = header(A);
    UploadHeader city =
        new UploadHeader(national.uploader(), national.file(), TemplateFamily.CITY, national.at());
    try (StoreSession session = database.store().begin(city)) {
      session.put(List.of(Records.record("k1", 49)));
      session.commit(result(unmatched("1201", null, 9)));
    }

    assertThat(summaryOfA().groups())
        .extracting(Group::className, Group::unmatched)
        .containsExactly(tuple("1101", 0), tuple("1201", 2));
  }

  @Test
  void anUploadThatWasRevertedOrThatADistrictMadeHasNoUnmatchedRows() throws Exception {
    load(List.of(pupil(0, A, "11", "1101")));
    upload(Records.header(Uploader.district("d", "a", "b")), unmatched("1101", null, 3));
    UploadId upload = upload(header(A), unmatched("1101", null, 4));
    assertThat(summaryOfA().total().unmatched()).isEqualTo(4);

    database.store().revert(upload, Uploader.school("a"), Records.AT, pupils -> pupils);

    assertThat(summaryOfA().total().unmatched()).isZero();
  }

  @Test
  void whateverAFileHasForAClassIsCounted() throws Exception {
    load(List.of(pupil(0, A, "11", "1101")));
    upload(header(A), unmatched("1".repeat(40), "\u0000\t" + "班".repeat(300), 1));

    assertThat(summaryOfA().groups().get(1).className()).isEqualTo("班".repeat(200));
  }

  private static UnmatchedClass unmatched(@Nullable String code, @Nullable String name, int rows) {
    return new UnmatchedClass(Records.AUTUMN, code, name, rows);
  }

  private static UploadHeader header(SchoolId school) {
    return Records.header(school.value());
  }

  private UploadId upload(UploadHeader header, UnmatchedClass... unmatched) {
    try (StoreSession session = database.store().begin(header)) {
      session.commit(result(unmatched));
      return session.id();
    }
  }

  private static UploadResult result(UnmatchedClass... unmatched) {
    return new UploadResult(
        UploadResult.Outcome.STORED, "test", RowCounts.NONE, ChangeCounts.NONE, List.of(unmatched));
  }

  /** Returns screenings with each acuity, and with each refraction next to the bounds of a rule. */
  private static List<VisionScreening> allKinds() {
    List<VisionScreening> all = new ArrayList<>();
    for (VisualAcuity right : acuities()) {
      for (VisualAcuity left : acuities()) {
        Refraction myopic = refraction(-300, -100);
        all.add(screening(new EyeReading(right, myopic), new EyeReading(left, null), null));
        all.add(screening(new EyeReading(right, null), new EyeReading(left, myopic), true));
      }
    }
    for (int sphere = -3000; sphere <= 3000; sphere += 25) {
      for (int cylinder = -1500; cylinder <= 1500; cylinder += 25) {
        all.add(refracted(sphere, cylinder));
      }
    }
    for (int cylinder = -1500; cylinder <= 1500; cylinder++) {
      int bound = Math.floorDiv(-100 - cylinder, 2);
      for (int sphere = bound - 1; sphere <= bound + 1; sphere++) {
        all.add(refracted(sphere, cylinder));
      }
    }
    return all;
  }

  private static List<VisualAcuity> acuities() {
    List<VisualAcuity> all = new ArrayList<>(List.of(VisualAcuity.BELOW_CHART));
    for (int tenths = VisualAcuity.MIN_TENTHS; tenths <= VisualAcuity.MAX_TENTHS; tenths++) {
      all.add(VisualAcuity.ofTenths(tenths));
    }
    return all;
  }

  /** Returns a screening whose right or left eye has a refraction, and the other one none. */
  private static VisionScreening refracted(int sphere, int cylinder) {
    EyeReading eye = new EyeReading(VisualAcuity.of("4.9"), refraction(sphere, cylinder));
    EyeReading other = new EyeReading(VisualAcuity.of("5.0"), null);
    Eye which = (sphere + cylinder) % 2 == 0 ? Eye.RIGHT : Eye.LEFT;
    return which == Eye.RIGHT ? screening(eye, other, false) : screening(other, eye, false);
  }

  private static Refraction refraction(int sphere, int cylinder) {
    return new Refraction(Diopters.ofHundredths(sphere), Diopters.ofHundredths(cylinder), 90);
  }

  private static VisionScreening screening(
      EyeReading right, EyeReading left, @Nullable Boolean orthokeratology) {
    return new VisionScreening(LocalDate.of(2025, 9, 20), right, left, orthokeratology);
  }

  private static ScreeningRecord before(String student, int tenths) {
    return new ScreeningRecord(
        new StudentKey(student), Records.AUTUMN.previous(), Records.screening(tenths));
  }

  private static Group group(
      @Nullable String grade,
      @Nullable String className,
      int onRoll,
      Results results,
      Results previous) {
    return new Group(A, "学校a", grade, className, onRoll, 0, results, previous);
  }

  private static Results results(int examined, int mild, int moderate, int severe, int myopia) {
    return new Results(examined, new Findings(mild, moderate, severe, myopia, 0));
  }

  private SemesterSummary summaryOfA() {
    return database.records().summary(Records.AUTUMN, A);
  }

  private static String pupil(int i, SchoolId school, String grade, String className) {
    return "k%d,,甲,1,2015-01-31,%s,学校%s,%s,%s,%s\n"
        .formatted(i, school.value(), school.value(), grade, className, className);
  }

  private void load(List<String> pupils) throws Exception {
    Path roster = folder.resolve("roster.csv");
    Files.writeString(roster, Roster.HEADER + String.join("", pupils));
    database.loadStudents(roster);
  }

  private void store(SchoolId school, List<ScreeningRecord> records) {
    try (StoreSession session = database.store().begin(Records.header(school.value()))) {
      session.put(records);
      session.commit(Records.STORED);
    }
  }
}
