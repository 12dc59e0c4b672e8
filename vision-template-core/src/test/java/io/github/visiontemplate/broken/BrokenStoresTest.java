package io.github.visiontemplate.broken;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.fixtures.contract.ScreeningStoreContract;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.PupilScope;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.Reversal;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.StoreView;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.store.UploadRecord;
import io.github.visiontemplate.store.UploadResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class BrokenStoresTest {

  private static Supplier<ScreeningStore> tested;

  static class Tested extends ScreeningStoreContract {
    @Override
    protected ScreeningStore emptyStore(List<Student> students) {
      return tested.get();
    }
  }

  private static List<String> failing(Supplier<ScreeningStore> stores) {
    tested = stores;
    return Contracts.failing(Tested.class);
  }

  /** Returns the names of the tests that stores fail, of those that some classes declare. */
  static List<String> failing(Supplier<ScreeningStore> stores, Predicate<Class<?>> declaredIn) {
    tested = stores;
    return Contracts.failing(Tested.class, declaredIn);
  }

  @Test
  void aCorrectStoreKeepsTheContract() {
    assertThat(failing(InMemoryScreeningStore::new)).isEmpty();
    assertThat(failing(TwistedStore::new)).isEmpty();
  }

  private static class KeepsTheFirst extends TwistedStore {
    @Override
    protected List<RecordChange> put(
        StoreSession session, UploadHeader upload, List<ScreeningRecord> records) {
      return records.stream().map(each -> put(session, upload, each)).toList();
    }

    private RecordChange put(StoreSession session, UploadHeader upload, ScreeningRecord record) {
      StoredScreening before =
          find(List.of(record.student()), record.semester()).get(record.student());
      return before == null
          ? session.put(List.of(record)).get(0)
          : RecordChange.upon(List.of(before), record, upload.origin());
    }
  }

  @Test
  void aStoreThatKeepsTheFirstUploadFails() {
    assertThat(failing(KeepsTheFirst::new))
        .contains("theLastUploadWins", "uploadsOfOneSchoolAtOnceEndAsIfOneHadComeAfterTheOther");
  }

  private static class RecordsOnClose extends TwistedStore {
    private final Set<UploadId> ended = ConcurrentHashMap.newKeySet();

    @Override
    void commit(StoreSession session, UploadResult result) {
      session.commit(result);
      ended.add(session.id());
    }

    @Override
    void close(StoreSession session) {
      if (ended.add(session.id())) {
        session.discard();
        session.commit(
            new UploadResult(
                UploadResult.Outcome.REJECTED, null, RowCounts.NONE, ChangeCounts.NONE));
      }
      session.close();
    }
  }

  @Test
  void aStoreThatKeepsARecordOfWhatNeverEndedFails() {
    assertThat(failing(RecordsOnClose::new))
        .contains("closingWithoutACommitLeavesEverythingAsItWas");
  }

  private static class ClosesTheNext extends TwistedStore {
    private final Set<UploadId> closed = ConcurrentHashMap.newKeySet();
    private volatile StoreSession newest;

    @Override
    public StoreSession begin(UploadHeader upload) {
      newest = super.begin(upload);
      return newest;
    }

    @Override
    void close(StoreSession session) {
      if (!closed.add(session.id()) && !newest.id().equals(session.id())) {
        newest.close();
      }
      session.close();
    }
  }

  @Test
  void aStoreWhoseSessionsCloseOthersWhenTheyAreClosedAgainFails() {
    assertThat(failing(ClosesTheNext::new))
        .containsExactly("closingAgainFreesNothingOfTheNextUpload");
  }

  private static class CommitsHalf extends TwistedStore {
    private final Set<UploadId> begun = ConcurrentHashMap.newKeySet();

    @Override
    protected List<RecordChange> put(
        StoreSession session, UploadHeader upload, List<ScreeningRecord> records) {
      session.put(begun.add(session.id()) ? records : List.of());
      return records.stream()
          .map(each -> RecordChange.upon(List.of(), each, upload.origin()))
          .toList();
    }
  }

  @Test
  void aStoreThatCommitsHalfFails() {
    assertThat(failing(CommitsHalf::new))
        .contains(
            "nothingIsVisibleToOthersBeforeTheCommitAndThenAllBatchesAre",
            "uploadsOfOneSchoolAtOnceEndAsIfOneHadComeAfterTheOther");
  }

  private static class CommitsEachBatch extends TwistedStore {
    private final Map<StudentKey, StoredScreening> uncommitted = new ConcurrentHashMap<>();

    @Override
    protected List<RecordChange> put(
        StoreSession session, UploadHeader upload, List<ScreeningRecord> records) {
      for (ScreeningRecord each : records) {
        uncommitted.put(
            each.student(), new StoredScreening(each.screening(), upload.origin(), session.id()));
      }
      return session.put(records);
    }

    @Override
    public Map<StudentKey, StoredScreening> find(
        Collection<StudentKey> students, Semester semester) {
      Map<StudentKey, StoredScreening> found = new HashMap<>(super.find(students, semester));
      students.stream()
          .filter(uncommitted::containsKey)
          .forEach(each -> found.put(each, uncommitted.get(each)));
      return found;
    }
  }

  @Test
  void aStoreThatShowsWhatIsNotCommittedFails() {
    assertThat(failing(CommitsEachBatch::new))
        .contains(
            "nothingIsVisibleToOthersBeforeTheCommitAndThenAllBatchesAre",
            "closingWithoutACommitLeavesEverythingAsItWas",
            "aRefusedUploadStoresNothing");
  }

  private static class DoesNotWait extends TwistedStore {
    private final Set<SchoolId> nobodys = ConcurrentHashMap.newKeySet();

    @Override
    public StoreSession begin(UploadHeader upload) {
      SchoolId own = new SchoolId("of-" + Thread.currentThread().getId());
      nobodys.add(own);
      Uploader alone = new Uploader(upload.uploader().id(), Set.of(own));
      return super.begin(new UploadHeader(alone, upload.file(), upload.origin(), upload.at()));
    }

    @Override
    public Optional<Reversal> revert(UploadId upload, Uploader by, Instant at, PupilScope scope) {
      return super.revert(upload, new Uploader(by.id(), nobodys), at, scope);
    }
  }

  @Test
  void aStoreWhoseUploadsDoNotWaitForEachOtherFails() {
    assertThat(failing(DoesNotWait::new)).contains("anUploadWaitsForTheOneOfItsSchoolThatIsOpen");
  }

  private static class AnswersInAnotherOrder extends TwistedStore {
    @Override
    protected List<RecordChange> put(
        StoreSession session, UploadHeader upload, List<ScreeningRecord> records) {
      List<RecordChange> changes = new ArrayList<>(session.put(records));
      Collections.reverse(changes);
      return changes;
    }
  }

  @Test
  void aStoreThatAnswersInAnotherOrderFails() {
    assertThat(failing(AnswersInAnotherOrder::new))
        .containsExactly(
            "aRecordThatSetsACorrectionBackNamesTheUploadThatCorrected",
            "aViewStoresNothing",
            "correctionsOfThousandsOfPupilsAndTwoSemestersAreFoundAtOnce",
            "whatBecameOfEachRecordIsAnsweredInTheirOrder");
  }

  private static class PreviewsInsertionsAlone extends TwistedStore {
    @Override
    List<RecordChange> changes(StoreView view, UploadHeader upload, List<ScreeningRecord> records) {
      return records.stream()
          .map(each -> RecordChange.upon(List.of(), each, upload.origin()))
          .toList();
    }
  }

  @Test
  void aStoreWhoseViewsDoNotKnowWhatIsStoredFails() {
    assertThat(failing(PreviewsInsertionsAlone::new))
        .contains("aViewStoresNothing", "aViewDoesNotWaitForTheUploadThatIsOpenAndMakesNoneWait");
  }

  private static class ForgetsOrigin extends TwistedStore {
    @Override
    public StoreSession begin(UploadHeader upload) {
      return super.begin(
          new UploadHeader(upload.uploader(), upload.file(), TemplateFamily.NATIONAL, upload.at()));
    }
  }

  @Test
  void aStoreThatForgetsTheOriginFails() {
    assertThat(failing(ForgetsOrigin::new))
        .containsExactly(
            "anUploadRecordHoldsWhatWasSaidOfTheUpload",
            "theSameValuesFromAFormOfAnotherOriginOverwrite",
            "theSameValuesOfAnotherOriginUndoNothing");
  }

  private static class StoresWhatIsRefused extends TwistedStore {
    @Override
    void discard(StoreSession session) {}
  }

  @Test
  void aStoreThatStoresWhatIsRefusedFails() {
    assertThat(failing(StoresWhatIsRefused::new))
        .contains("aRefusedUploadStoresNothing", "whatWasDiscardedIsNotStoredAndTheSessionGoesOn");
  }

  private static class LeaksScope extends TwistedStore {
    private final Set<Uploader> all = new CopyOnWriteArraySet<>();

    @Override
    public StoreSession begin(UploadHeader upload) {
      all.add(upload.uploader());
      return super.begin(upload);
    }

    @Override
    public List<UploadRecord> uploads(Uploader uploader, int most) {
      return all.stream().flatMap(each -> correct.uploads(each, most).stream()).toList();
    }

    @Override
    Optional<UploadRecord> storedUpload(StoreView view, UploadHeader upload, String sha256) {
      return all.stream()
          .flatMap(each -> correct.preview(by(each, upload)).storedUpload(sha256).stream())
          .findFirst();
    }

    private static UploadHeader by(Uploader uploader, UploadHeader upload) {
      return new UploadHeader(uploader, upload.file(), upload.origin(), upload.at());
    }

    @Override
    public Optional<Reversal> revert(UploadId upload, Uploader by, Instant at, PupilScope scope) {
      return all.stream()
          .flatMap(each -> correct.revert(upload, each, at, scope).stream())
          .findFirst();
    }
  }

  @Test
  void aStoreThatLeaksScopeFails() {
    assertThat(failing(LeaksScope::new))
        .containsExactly(
            "anUploaderSeesItsOwnUploadsAlone",
            "anotherUploaderRevertsNothing",
            "onlyAnUploaderWithAllTheSchoolsItHadReverts",
            "theLastStoredUploadOfAContentIsFoundByItsUploaderAlone");
  }

  private static class OldestFirst extends TwistedStore {
    @Override
    public List<UploadRecord> uploads(Uploader uploader, int most) {
      List<UploadRecord> all = new ArrayList<>(correct.uploads(uploader, Integer.MAX_VALUE));
      Collections.reverse(all);
      return all;
    }
  }

  @Test
  void aStoreThatListsTheOldestUploadFirstFails() {
    assertThat(failing(OldestFirst::new)).contains("uploadsAreListedNewestFirstAndNoMoreThanAsked");
  }

  private static class ForgetsHistory extends TwistedStore {
    @Override
    public Optional<Reversal> revert(UploadId upload, Uploader by, Instant at, PupilScope scope) {
      Optional<Reversal> reversal = super.revert(upload, by, at, scope);
      if (reversal.isPresent()) {
        uploads(by, 99).forEach(each -> super.revert(each.id(), by, at, scope));
      }
      return reversal;
    }
  }

  @Test
  void aStoreThatForgetsWhatWasOverwrittenFails() {
    assertThat(failing(ForgetsHistory::new))
        .contains(
            "whatAnUploadInsertedGoesAndWhatItOverwroteComesBack", "threeUploadsAreUndoneOneByOne");
  }

  private static class RevertsTooMuch extends TwistedStore {
    @Override
    public Optional<Reversal> revert(UploadId upload, Uploader by, Instant at, PupilScope scope) {
      List<UploadRecord> later =
          uploads(by, 99).stream().takeWhile(each -> !each.id().equals(upload)).toList();
      if (later.size() < uploads(by, 99).size()) {
        later.forEach(each -> super.revert(each.id(), by, at, scope));
      }
      return super.revert(upload, by, at, scope);
    }
  }

  @Test
  void aStoreThatRevertsLaterUploadsTooFails() {
    assertThat(failing(RevertsTooMuch::new))
        .contains("aRecordThatALaterUploadOverwroteStaysUntilThatIsRevertedToo");
  }

  private static class Bounded extends TwistedStore {
    @Override
    public Map<StudentKey, StoredScreening> find(
        Collection<StudentKey> students, Semester semester) {
      return super.find(students.stream().limit(1_000).toList(), semester);
    }
  }

  @Test
  void aStoreThatFindsOnlyTheFirstThousandFails() {
    assertThat(failing(Bounded::new))
        .contains("thousandsAreFoundAtOnceAndThoseThatAreNotThereAreMissing");
  }
}
