package io.github.visiontemplate.broken;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.fixtures.contract.ScreeningStoreContract;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.store.Change;
import io.github.visiontemplate.store.PupilScope;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.Reversal;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stores that go wrong about whose a record is, what an upload undoes, and whom undo may touch. */
@Tag("slow")
class BrokenHoldersTest {

  /** Without the tests of many uploads at once, which have nothing to do with it and take long. */
  private static List<String> failing(Supplier<ScreeningStore> stores) {
    return BrokenStoresTest.failing(stores, each -> each != ScreeningStoreContract.class);
  }

  private static class LeavesUnchangedToTheFirst extends TwistedStore {
    @Override
    protected List<RecordChange> put(
        StoreSession session, UploadHeader upload, List<ScreeningRecord> records) {
      return records.stream().map(each -> put(session, upload, each)).toList();
    }

    private RecordChange put(StoreSession session, UploadHeader upload, ScreeningRecord record) {
      StoredScreening before =
          find(List.of(record.student()), record.semester()).get(record.student());
      RecordChange change =
          RecordChange.upon(before == null ? List.of() : List.of(before), record, upload.origin());
      return change.change() == Change.UNCHANGED ? change : session.put(List.of(record)).get(0);
    }
  }

  @Test
  void aStoreThatLeavesUnchangedRecordsToTheFirstUploadFails() {
    assertThat(failing(LeavesUnchangedToTheFirst::new))
        .containsExactly(
            "aRecordThatSetsACorrectionBackNamesTheUploadThatCorrected",
            "allUploadsSinceTheSameValuesLastStoodThereAreNamedNewestFirst",
            "anUnchangedRecordBelongsToTheLastUploadThatHoldsIt",
            "eachSemesterOfAPupilHasAHolderOfItsOwn",
            "revertingTheEarlierOfTwoEqualUploadsLeavesAllToTheLater",
            "revertingTheLaterOfTwoEqualUploadsGivesAllBackToTheEarlier",
            "theNewSchoolGoesOnWithTheRecordsThatThePupilsBrought",
            "uploadsThatLeftARecordUnchangedAreUndoneOneByOneAsAllOthers",
            "whatAnUploadInsertedOverwroteAndLeftUnchangedIsCountedApart",
            "whatAnUploadOverwroteOrLeftUnchangedForThemDoesNotComeBack");
  }

  /** Takes back with an upload the earlier ones that it repeated. */
  private static class ForgetsWhoHeldItBefore extends TwistedStore {
    @Override
    public Optional<Reversal> revert(UploadId upload, Uploader by, Instant at, PupilScope scope) {
      Optional<Reversal> reversal = super.revert(upload, by, at, scope);
      if (reversal.filter(each -> each.unchanged() > 0).isPresent()) {
        uploads(by, 99).forEach(each -> super.revert(each.id(), by, at, scope));
      }
      return reversal;
    }
  }

  @Test
  void aStoreThatRemovesWhatAnEarlierUploadHeldTooFails() {
    assertThat(failing(ForgetsWhoHeldItBefore::new))
        .contains(
            "revertingTheLaterOfTwoEqualUploadsGivesAllBackToTheEarlier",
            "whatAnUploadInsertedOverwroteAndLeftUnchangedIsCountedApart");
  }

  /** Says something else of what it did right. */
  private static class Tells extends TwistedStore {
    private final Function<Reversal, Reversal> other;

    Tells(Function<Reversal, Reversal> other) {
      this.other = other;
    }

    @Override
    public Optional<Reversal> revert(UploadId upload, Uploader by, Instant at, PupilScope scope) {
      return super.revert(upload, by, at, scope).map(other);
    }
  }

  @Test
  void aStoreThatCountsUnchangedRecordsAsRestoredFails() {
    assertThat(
            failing(
                () ->
                    new Tells(
                        right ->
                            new Reversal(
                                right.upload(),
                                right.removed(),
                                right.restored() + right.unchanged(),
                                0,
                                right.kept()))))
        .containsExactly(
            "revertingTheLaterOfTwoEqualUploadsGivesAllBackToTheEarlier",
            "theNewSchoolGoesOnWithTheRecordsThatThePupilsBrought",
            "uploadsThatLeftARecordUnchangedAreUndoneOneByOneAsAllOthers",
            "whatAnUploadInsertedOverwroteAndLeftUnchangedIsCountedApart",
            "whatAnUploadOverwroteOrLeftUnchangedForThemDoesNotComeBack");
  }

  @Test
  void aStoreThatListsNothingAsKeptFails() {
    assertThat(
            failing(
                () ->
                    new Tells(
                        right ->
                            new Reversal(
                                right.upload(),
                                right.removed(),
                                right.restored(),
                                right.unchanged(),
                                List.of()))))
        .contains(
            "revertingTheEarlierOfTwoEqualUploadsLeavesAllToTheLater",
            "recordsOfPupilsWhoAreNoLongerWithinScopeStay");
  }

  private static class IgnoresTheScope extends TwistedStore {
    @Override
    public Optional<Reversal> revert(UploadId upload, Uploader by, Instant at, PupilScope scope) {
      return super.revert(upload, by, at, pupils -> pupils);
    }
  }

  @Test
  void aStoreThatRevertsBeyondTheScopeFails() {
    assertThat(failing(IgnoresTheScope::new))
        .containsExactly(
            "aScopeThatCannotBeToldLeavesEverythingAsItWas",
            "allSemestersOfAPupilWhoIsOutOfScopeStay",
            "recordsOfPupilsWhoAreNoLongerWithinScopeStay",
            "theNewSchoolGoesOnWithTheRecordsThatThePupilsBrought",
            "theScopeIsAskedInBulkAndOnlyAboutPupilsOfTheUpload",
            "whatAnUploadOverwroteOrLeftUnchangedForThemDoesNotComeBack",
            "whenThePupilsAreBackTheRestCanBeDone");
  }

  private static class AsksOneByOne extends TwistedStore {
    @Override
    public Optional<Reversal> revert(UploadId upload, Uploader by, Instant at, PupilScope scope) {
      return super.revert(
          upload,
          by,
          at,
          pupils -> {
            Set<StudentKey> within = new HashSet<>();
            pupils.forEach(each -> within.addAll(scope.within(Set.of(each))));
            return within;
          });
    }
  }

  @Test
  void aStoreThatAsksForTheScopeOfEachPupilFails() {
    assertThat(failing(AsksOneByOne::new))
        .containsExactly("theScopeIsAskedInBulkAndOnlyAboutPupilsOfTheUpload");
  }

  /** Says something else of the uploads that a record undoes. */
  private static class Undoes extends TwistedStore {
    private final Function<RecordChange, List<UploadId>> other;

    Undoes(Function<RecordChange, List<UploadId>> other) {
      this.other = other;
    }

    @Override
    protected List<RecordChange> put(
        StoreSession session, UploadHeader upload, List<ScreeningRecord> records) {
      return session.put(records).stream()
          .map(
              each ->
                  new RecordChange(each.record(), each.change(), each.before(), other.apply(each)))
          .toList();
    }
  }

  @Test
  void aStoreThatDoesNotSayWhatAnUploadUndoesFails() {
    assertThat(failing(() -> new Undoes(right -> List.of())))
        .containsExactly(
            "aRecordThatSetsACorrectionBackNamesTheUploadThatCorrected",
            "allUploadsSinceTheSameValuesLastStoodThereAreNamedNewestFirst",
            "correctionsOfThousandsOfPupilsAndTwoSemestersAreFoundAtOnce");
  }

  @Test
  void aStoreThatNamesOnlyTheNewestUploadOrAnotherOrderFails() {
    assertThat(failing(() -> new Undoes(right -> right.undone().stream().limit(1).toList())))
        .containsExactly("allUploadsSinceTheSameValuesLastStoodThereAreNamedNewestFirst");
    assertThat(
            failing(
                () ->
                    new Undoes(
                        right -> {
                          List<UploadId> undone = new ArrayList<>(right.undone());
                          Collections.reverse(undone);
                          return undone;
                        })))
        .containsExactly("allUploadsSinceTheSameValuesLastStoodThereAreNamedNewestFirst");
  }

  @Test
  void aStoreThatTakesEveryOverwriteForAnUndoneCorrectionFails() {
    assertThat(
            failing(
                () ->
                    new Undoes(
                        right ->
                            right.change() == Change.OVERWRITTEN
                                ? List.of(right.before().upload())
                                : List.of())))
        .contains("theSameValuesOfAnotherOriginUndoNothing", "valuesThatDoNotLieBelowUndoNothing");
  }
}
