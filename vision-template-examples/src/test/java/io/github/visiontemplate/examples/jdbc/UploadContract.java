package io.github.visiontemplate.examples.jdbc;

import static io.github.visiontemplate.examples.jdbc.Records.AT;
import static io.github.visiontemplate.examples.jdbc.Records.AUTUMN;
import static io.github.visiontemplate.examples.jdbc.Records.header;
import static io.github.visiontemplate.examples.jdbc.Records.record;
import static io.github.visiontemplate.examples.jdbc.Records.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.store.Change;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.Origin;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.Reversal;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.store.UploadOutcome;
import io.github.visiontemplate.store.UploadRecord;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.table.FileFacts;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every store does with uploads: it records them, knows them again and reverts them. */
@Timeout(60)
abstract class UploadContract {

  static final Uploader SCHOOL = Uploader.school("school-a");

  private static final Instant LATER = Instant.parse("2025-10-02T09:30:00.123Z");
  private static final UploadResult REFUSED =
      new UploadResult(
          UploadOutcome.REJECTED, "national", new RowCounts(9, 7, 8, 1), ChangeCounts.NONE);

  ScreeningStore store;

  /** Returns a store without records. */
  abstract ScreeningStore empty() throws Exception;

  @BeforeEach
  void begin() throws Exception {
    store = empty();
  }

  @Test
  void anUploadIsRecordedAsItWasBegunAndEnded() {
    UploadResult result =
        new UploadResult(
            UploadOutcome.STORED, "national", new RowCounts(4, 3, 3, 1), new ChangeCounts(3, 0, 0));
    UploadHeader header =
        new UploadHeader(SCHOOL, new FileFacts("视力.xlsx", 7, "c".repeat(64)), Origin.CITY, LATER);
    UploadId id;
    try (StoreSession session = store.begin(header)) {
      id = session.id();
      session.put(records(3, 50));
      session.commit(result);
    }

    assertThat(store.uploads(SCHOOL, 10))
        .containsExactly(
            new UploadRecord(id, "school-a", header.file(), Origin.CITY, LATER, result, null));
  }

  @Test
  void aRefusedUploadLeavesItsRecordAloneAndTheNextOneDoesNotWait() {
    upload(record("s", 50));
    UploadId refused;
    try (StoreSession session = store.begin(header(SCHOOL))) {
      refused = session.id();
      session.put(List.of(record("s", 44), record("t", 44)));
      session.refuse(REFUSED);
      assertThatThrownBy(() -> session.commit(Records.STORED))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> session.refuse(REFUSED)).isInstanceOf(IllegalStateException.class);
    }

    assertThat(store.uploads(SCHOOL, 1))
        .extracting(UploadRecord::id, UploadRecord::result)
        .containsExactly(tuple(refused, REFUSED));
    assertThat(tenths()).isEqualTo(Map.of("s", 50));
    assertThat(changes(record("s", 44))).containsExactly(Change.OVERWRITTEN);
  }

  @Test
  void closingWithoutAnEndLeavesNoUploadRecord() {
    try (StoreSession session = store.begin(header(SCHOOL))) {
      session.put(List.of(record("s", 44)));
    }

    assertThat(store.uploads(SCHOOL, 10)).isEmpty();
  }

  @Test
  void uploadsAreListedNewestFirstAndOfTheUploaderAlone() {
    UploadId first = upload(record("s", 50));
    UploadId second = upload(record("s", 51));
    UploadId third = upload(record("s", 52));
    UploadId other = upload(Uploader.school("school-b"), record("b", 50));

    assertThat(ids(store.uploads(SCHOOL, 10))).containsExactly(third, second, first);
    assertThat(ids(store.uploads(SCHOOL, 2))).containsExactly(third, second);
    assertThat(ids(store.uploads(Uploader.school("school-b"), 9))).containsExactly(other);
    assertThat(store.uploads(Uploader.school("school-c"), 9)).isEmpty();
  }

  @Test
  void theSameContentIsKnownAgainAsLongAsItStands() {
    String hash = header(SCHOOL).file().sha256();
    assertThat(store.storedUpload(hash, SCHOOL)).isEmpty();
    try (StoreSession session = store.begin(header(SCHOOL))) {
      session.refuse(REFUSED);
    }
    assertThat(store.storedUpload(hash, SCHOOL)).isEmpty();

    UploadId first = upload(record("s", 50));
    UploadId second = upload(record("s", 50));
    assertThat(store.storedUpload(hash, SCHOOL)).map(UploadRecord::id).contains(second);
    assertThat(store.storedUpload("0".repeat(64), SCHOOL)).isEmpty();
    assertThat(store.storedUpload(hash, Uploader.school("school-b"))).isEmpty();

    store.revert(second, SCHOOL, LATER);
    assertThat(store.storedUpload(hash, SCHOOL)).map(UploadRecord::id).contains(first);
    store.revert(first, SCHOOL, LATER);
    assertThat(store.storedUpload(hash, SCHOOL)).isEmpty();
  }

  @Test
  void putTellsTheRecordThatStoodThereBefore() {
    UploadId first = upload(record("s", 50));
    try (StoreSession session = store.begin(header(SCHOOL))) {
      List<RecordChange> changes = session.put(List.of(record("n", 50), record("s", 44)));

      StoredScreening before = new StoredScreening(Records.screening(50), Origin.NATIONAL, first);
      assertThat(changes)
          .containsExactly(
              new RecordChange(record("n", 50), Change.INSERTED, null),
              new RecordChange(record("s", 44), Change.OVERWRITTEN, before));
    }
  }

  @Test
  void revertingBringsBackWhatTheUploadFoundWithTheUploadThatItCameFrom() {
    UploadId first = upload(record("changed", 50), record("same", 50));
    Map<StudentKey, StoredScreening> before = all();
    UploadId second = upload(record("changed", 44), record("same", 50), record("new", 44));

    assertThat(store.revert(second, SCHOOL, LATER)).contains(new Reversal(second, 1, 1, List.of()));

    assertThat(all()).isEqualTo(before);
    assertThat(store.uploads(SCHOOL, 2))
        .extracting(UploadRecord::revertedAt)
        .containsExactly(LATER, null);
    assertThat(store.revert(first, SCHOOL, LATER)).contains(new Reversal(first, 2, 0, List.of()));
    assertThat(all()).isEmpty();
  }

  @Test
  void whatALaterUploadHasOverwrittenStaysUntilThatIsRevertedToo() {
    UploadId first = upload(record("s", 50), record("t", 50));
    UploadId second = upload(record("s", 44));
    UploadId third = upload(record("s", 45));

    Reversal.Kept kept = new Reversal.Kept(new StudentKey("s"), AUTUMN, third);
    assertThat(store.revert(first, SCHOOL, AT)).contains(new Reversal(first, 1, 0, List.of(kept)));
    assertThat(tenths()).isEqualTo(Map.of("s", 45));
    assertThat(store.revert(second, SCHOOL, AT))
        .contains(new Reversal(second, 0, 0, List.of(kept)));
    assertThat(store.revert(third, SCHOOL, AT)).contains(new Reversal(third, 0, 1, List.of()));
    assertThat(tenths()).isEqualTo(Map.of("s", 44));
    assertThat(store.revert(second, SCHOOL, AT)).contains(new Reversal(second, 0, 1, List.of()));
    assertThat(store.revert(first, SCHOOL, LATER)).contains(new Reversal(first, 1, 0, List.of()));
    assertThat(all()).isEmpty();
    assertThat(store.uploads(SCHOOL, 9))
        .extracting(UploadRecord::revertedAt)
        .containsExactly(AT, AT, LATER);
  }

  @Test
  void revertingTwiceDoesNothingTheSecondTime() {
    UploadId first = upload(record("s", 50));
    UploadId second = upload(record("s", 44));
    store.revert(second, SCHOOL, AT);

    assertThat(store.revert(second, SCHOOL, AT)).contains(new Reversal(second, 0, 0, List.of()));
    assertThat(stored("s").upload()).isEqualTo(first);
  }

  @Test
  void afterAReversalUploadsGoOnAsIfNothingHadBeen() {
    upload(record("s", 50));
    UploadId second = upload(record("s", 44));
    store.revert(second, SCHOOL, AT);

    assertThat(changes(record("s", 50))).containsExactly(Change.UNCHANGED);
    UploadId again = upload(record("s", 44));
    store.revert(again, SCHOOL, AT);
    assertThat(tenths()).isEqualTo(Map.of("s", 50));
  }

  @Test
  void aRefusedUploadHasNothingToRevert() {
    UploadId refused;
    try (StoreSession session = store.begin(header(SCHOOL))) {
      refused = session.id();
      session.refuse(REFUSED);
    }

    assertThat(store.revert(refused, SCHOOL, AT)).contains(new Reversal(refused, 0, 0, List.of()));
    assertThat(store.uploads(SCHOOL, 1)).extracting(UploadRecord::revertedAt).containsOnlyNulls();
  }

  @Test
  void onlyTheUploaderItselfRevertsWithAllTheSchoolsItHad() {
    Uploader district = Uploader.district("d", "school-a", "school-b");
    UploadId ofDistrict = upload(district, record("s", 50));
    UploadId ofSchool = upload(record("t", 50));

    assertThat(store.revert(ofDistrict, SCHOOL, AT)).isEmpty();
    assertThat(store.revert(ofSchool, district, AT)).isEmpty();
    assertThat(store.revert(ofDistrict, Uploader.district("d", "school-a"), AT)).isEmpty();
    for (String unknown : List.of("999999", "no-number", "-1", "", "1 or 1=1")) {
      assertThat(store.revert(new UploadId(unknown), SCHOOL, AT)).isEmpty();
    }
    assertThat(tenths()).hasSize(2);
    assertThat(store.revert(ofDistrict, Uploader.district("d", "school-a", "school-b", "c"), AT))
        .isPresent();
    assertThat(tenths()).isEqualTo(Map.of("t", 50));
  }

  UploadId upload(ScreeningRecord... records) {
    return upload(SCHOOL, records);
  }

  UploadId upload(Uploader uploader, ScreeningRecord... records) {
    try (StoreSession session = store.begin(header(uploader))) {
      session.commit(Records.stored(Records.put(session, List.of(records))));
      return session.id();
    }
  }

  private List<Change> changes(ScreeningRecord record) {
    try (StoreSession session = store.begin(header(SCHOOL))) {
      return Records.put(session, List.of(record));
    }
  }

  StoredScreening stored(String student) {
    return all().get(new StudentKey(student));
  }

  private Map<StudentKey, StoredScreening> all() {
    Set<StudentKey> students = new HashSet<>();
    for (String each : List.of("s", "t", "n", "new", "changed", "same", "a", "b", "c")) {
      students.add(new StudentKey(each));
    }
    return store.find(students, AUTUMN);
  }

  private Map<String, Integer> tenths() {
    Map<String, Integer> tenths = new TreeMap<>();
    all()
        .forEach(
            (key, each) -> tenths.put(key.value(), each.screening().right().acuity().tenths()));
    return tenths;
  }

  private static List<UploadId> ids(List<UploadRecord> uploads) {
    return uploads.stream().map(UploadRecord::id).toList();
  }
}
