package io.github.visiontemplate.examples.jdbc;

import static io.github.visiontemplate.examples.jdbc.Records.AUTUMN;
import static io.github.visiontemplate.examples.jdbc.Records.header;
import static io.github.visiontemplate.examples.jdbc.Records.record;
import static io.github.visiontemplate.examples.jdbc.Records.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.Change;
import io.github.visiontemplate.store.Origin;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store does with records. */
abstract class StoreContract extends UploadContract {

  @Test
  void whatBecameOfEachRecordIsAnsweredInTheirOrder() {
    upload(SCHOOL, List.of(record("same", 50), record("changed", 50)));

    List<Change> changes =
        upload(SCHOOL, List.of(record("changed", 48), record("new", 50), record("same", 50)));

    assertThat(changes).containsExactly(Change.OVERWRITTEN, Change.INSERTED, Change.UNCHANGED);
  }

  @Test
  void anUnchangedRecordStaysWithTheUploadThatStoredIt() {
    UploadId first;
    try (StoreSession session = store.begin(header(SCHOOL))) {
      first = session.id();
      session.put(List.of(record("s", 50)));
      session.commit(Records.STORED);
    }

    upload(SCHOOL, List.of(record("s", 50)));

    assertThat(stored("s").upload()).isEqualTo(first);
  }

  @Test
  void recordsOfTwoSemestersStandSideBySide() {
    ScreeningRecord spring =
        new ScreeningRecord(new StudentKey("s"), Semester.parse("2025-2"), Records.screening(45));

    assertThat(upload(SCHOOL, List.of(record("s", 50), spring)))
        .containsExactly(Change.INSERTED, Change.INSERTED);
    assertThat(stored("s").screening()).isEqualTo(Records.screening(50));
  }

  @Test
  void closingWithoutACommitLeavesNothing() {
    try (StoreSession session = store.begin(header(SCHOOL))) {
      session.put(records(10, 50));
    }

    assertThat(find(10)).isEmpty();
  }

  @Test
  void closingWithoutACommitLeavesTheRecordBefore() {
    upload(SCHOOL, List.of(record("s", 50)));

    try (StoreSession session = store.begin(header(SCHOOL))) {
      session.put(List.of(record("s", 42)));
    }

    assertThat(stored("s").screening()).isEqualTo(Records.screening(50));
  }

  @Test
  void nothingIsVisibleToOthersBeforeTheCommit() {
    try (StoreSession session = store.begin(header(SCHOOL))) {
      session.put(records(10, 50));
      assertThat(find(10)).isEmpty();

      session.commit(Records.STORED);
      assertThat(find(10)).hasSize(10);
    }
  }

  @Test
  void theLastCommittedUploadWins() {
    upload(SCHOOL, List.of(record("s", 50)));
    upload(SCHOOL, List.of(record("s", 44)));

    assertThat(stored("s").screening()).isEqualTo(Records.screening(44));
  }

  @Test
  void anUploadThatHasEndedTakesNothingMore() {
    try (StoreSession session = store.begin(header(SCHOOL))) {
      session.put(List.of(record("s", 50)));
      session.commit(Records.STORED);

      assertThatThrownBy(() -> session.put(List.of(record("t", 50))))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> session.commit(Records.STORED))
          .isInstanceOf(IllegalStateException.class);
    }
    StoreSession closed = store.begin(header(SCHOOL));
    closed.close();
    closed.close();

    assertThatThrownBy(() -> closed.put(List.of(record("t", 50))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> closed.commit(Records.STORED))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void twoUploadsOfOneSchoolAtOnceEndLikeOneAfterTheOther() throws Exception {
    List<Callable<List<Change>>> uploads = new ArrayList<>();
    CyclicBarrier together = new CyclicBarrier(2);
    for (int tenths : List.of(42, 50)) {
      uploads.add(
          () -> {
            together.await();
            return uploadInBatches(records(600, tenths));
          });
    }

    List<List<Change>> answers = inParallel(uploads);

    assertThat(answers).allSatisfy(each -> assertThat(each).hasSize(600));
    Map<StudentKey, StoredScreening> found = find(600);
    assertThat(found).hasSize(600);
    assertThat(found.values()).extracting(StoredScreening::upload).containsOnly(oneOf(found));
    checkAnswersOfTwoUploads(answers);
  }

  /** A store that makes uploads wait can be held to more. */
  void checkAnswersOfTwoUploads(List<List<Change>> answers) {}

  @Test
  void uploadsOfDifferentSchoolsRunSideBySideWithoutWaiting() {
    try (StoreSession first = store.begin(header(SCHOOL))) {
      first.put(List.of(record("a", 50)));
      assertThat(upload(Uploader.school("school-b"), List.of(record("b", 50))))
          .containsExactly(Change.INSERTED);
      first.commit(Records.STORED);
    }

    assertThat(store.find(List.of(new StudentKey("a"), new StudentKey("b")), AUTUMN)).hasSize(2);
  }

  @Test
  void thousandsOfRecordsAreFoundAtOnceAndThoseThatAreNotThereAreMissing() {
    upload(SCHOOL, records(2_400, 50));

    assertThat(find(2_500)).hasSize(2_400);
  }

  @Test
  void everyValueComesBackAsItWasStored() {
    EyeReading bare = new EyeReading(VisualAcuity.BELOW_CHART, null);
    EyeReading withoutAxis =
        new EyeReading(
            VisualAcuity.ofTenths(53),
            new Refraction(Diopters.ofHundredths(-3000), Diopters.ofHundredths(0), null));
    EyeReading whole =
        new EyeReading(
            VisualAcuity.ofTenths(30),
            new Refraction(Diopters.ofHundredths(3000), Diopters.ofHundredths(-1500), 0));
    Map<String, String> extras = Map.of("备注", "戴镜 \"是\"\n", "empty", "");
    checkRoundTrip("a", screening(bare, withoutAxis, null, extras));
    checkRoundTrip("b", screening(whole, bare, true, Map.of()));
    checkRoundTrip("c", screening(withoutAxis, whole, false, Map.of("k", "v")));
  }

  private static VisionScreening screening(
      EyeReading right, EyeReading left, @Nullable Boolean lens, Map<String, String> extras) {
    return new VisionScreening(LocalDate.of(2024, 2, 29), right, left, lens, extras);
  }

  private void checkRoundTrip(String student, VisionScreening screening) {
    ScreeningRecord record = new ScreeningRecord(new StudentKey(student), AUTUMN, screening);
    upload(SCHOOL, List.of(record));

    assertThat(stored(student).screening()).isEqualTo(screening);
    assertThat(stored(student).origin()).isEqualTo(Origin.NATIONAL);
    assertThat(upload(SCHOOL, List.of(record))).containsExactly(Change.UNCHANGED);
  }

  List<Change> upload(Uploader uploader, List<ScreeningRecord> records) {
    try (StoreSession session = store.begin(header(uploader))) {
      List<Change> changes = Records.put(session, records);
      session.commit(Records.stored(changes));
      return changes;
    }
  }

  Map<StudentKey, StoredScreening> find(int count) {
    return store.find(records(count, 50).stream().map(ScreeningRecord::student).toList(), AUTUMN);
  }

  private List<Change> uploadInBatches(List<ScreeningRecord> records) {
    List<Change> changes = new ArrayList<>();
    try (StoreSession session = store.begin(header(SCHOOL))) {
      for (int from = 0; from < records.size(); from += 100) {
        changes.addAll(Records.put(session, records.subList(from, from + 100)));
      }
      session.commit(Records.STORED);
    }
    return changes;
  }

  private static UploadId oneOf(Map<StudentKey, StoredScreening> found) {
    return found.values().iterator().next().upload();
  }

  private static <T> List<T> inParallel(List<Callable<T>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> each : tasks.stream().map(threads::submit).collect(Collectors.toList())) {
        results.add(each.get(60, TimeUnit.SECONDS));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
