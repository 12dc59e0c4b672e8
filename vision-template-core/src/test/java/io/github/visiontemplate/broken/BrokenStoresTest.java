package io.github.visiontemplate.broken;

import static io.github.visiontemplate.broken.Contracts.failing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.broken.TwistedStore.TwistedSession;
import io.github.visiontemplate.fixtures.contract.ScreeningStoreContract;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.Change;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.InMemoryScreeningStore;
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
import org.junit.jupiter.api.Test;

class BrokenStoresTest {

  private static final UploadResult REJECTED =
      new UploadResult(UploadOutcome.REJECTED, null, RowCounts.NONE, ChangeCounts.NONE);

  static class Correct extends ScreeningStoreContract {
    @Override
    protected ScreeningStore emptyStore(List<Student> students) {
      return new InMemoryScreeningStore();
    }
  }

  @Test
  void aCorrectStoreKeepsTheContract() {
    assertThat(failing(Correct.class)).isEmpty();
  }

  static class KeepsTheFirst extends ScreeningStoreContract {
    @Override
    protected ScreeningStore emptyStore(List<Student> students) {
      return new TwistedStore() {
        @Override
        public StoreSession begin(UploadHeader upload) {
          return new TwistedSession(super.begin(upload)) {
            @Override
            public List<RecordChange> put(List<ScreeningRecord> records) {
              List<RecordChange> changes = new ArrayList<>();
              for (ScreeningRecord each : records) {
                StoredScreening before =
                    find(List.of(each.student()), each.semester()).get(each.student());
                if (before == null) {
                  changes.addAll(super.put(List.of(each)));
                } else {
                  StoredScreening after =
                      new StoredScreening(each.screening(), upload.origin(), id());
                  changes.add(new RecordChange(each, Change.between(before, after), before));
                }
              }
              return changes;
            }
          };
        }
      };
    }
  }

  @Test
  void aStoreThatKeepsTheFirstUploadFails() {
    assertThat(failing(KeepsTheFirst.class))
        .contains("theLastUploadWins", "uploadsOfOneSchoolAtOnceEndAsIfOneHadComeAfterTheOther");
  }

  static class RecordsOnClose extends ScreeningStoreContract {
    @Override
    protected ScreeningStore emptyStore(List<Student> students) {
      return new TwistedStore() {
        @Override
        public StoreSession begin(UploadHeader upload) {
          return new TwistedSession(super.begin(upload)) {
            private boolean ended;

            @Override
            public void commit(UploadResult result) {
              super.commit(result);
              ended = true;
            }

            @Override
            public void close() {
              if (!ended) {
                super.refuse(REJECTED);
              }
              ended = true;
            }
          };
        }
      };
    }
  }

  @Test
  void aStoreThatKeepsARecordOfWhatNeverEndedFails() {
    assertThat(failing(RecordsOnClose.class))
        .contains("closingWithoutACommitLeavesEverythingAsItWas");
  }

  static class CommitsHalf extends ScreeningStoreContract {
    @Override
    protected ScreeningStore emptyStore(List<Student> students) {
      return new TwistedStore() {
        @Override
        public StoreSession begin(UploadHeader upload) {
          return new TwistedSession(super.begin(upload)) {
            private boolean putBefore;

            @Override
            public List<RecordChange> put(List<ScreeningRecord> records) {
              List<ScreeningRecord> stored = putBefore ? List.of() : records;
              putBefore = true;
              super.put(stored);
              return records.stream()
                  .map(each -> new RecordChange(each, Change.INSERTED, null))
                  .toList();
            }
          };
        }
      };
    }
  }

  @Test
  void aStoreThatCommitsHalfFails() {
    assertThat(failing(CommitsHalf.class))
        .contains(
            "nothingIsVisibleToOthersBeforeTheCommitAndThenAllBatchesAre",
            "uploadsOfOneSchoolAtOnceEndAsIfOneHadComeAfterTheOther");
  }

  static class CommitsEachBatch extends ScreeningStoreContract {
    @Override
    protected ScreeningStore emptyStore(List<Student> students) {
      return new TwistedStore() {
        private final Map<StudentKey, StoredScreening> uncommitted = new ConcurrentHashMap<>();

        @Override
        public StoreSession begin(UploadHeader upload) {
          return new TwistedSession(super.begin(upload)) {
            @Override
            public List<RecordChange> put(List<ScreeningRecord> records) {
              records.forEach(
                  each ->
                      uncommitted.put(
                          each.student(),
                          new StoredScreening(each.screening(), upload.origin(), id())));
              return super.put(records);
            }
          };
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
      };
    }
  }

  @Test
  void aStoreThatShowsWhatIsNotCommittedFails() {
    assertThat(failing(CommitsEachBatch.class))
        .contains(
            "nothingIsVisibleToOthersBeforeTheCommitAndThenAllBatchesAre",
            "closingWithoutACommitLeavesEverythingAsItWas",
            "aRefusedUploadStoresNothing");
  }

  static class DoesNotWait extends ScreeningStoreContract {
    @Override
    protected ScreeningStore emptyStore(List<Student> students) {
      return new TwistedStore() {
        private final Set<SchoolId> nobodys = ConcurrentHashMap.newKeySet();

        @Override
        public StoreSession begin(UploadHeader upload) {
          SchoolId own = new SchoolId("of-" + Thread.currentThread().getId());
          nobodys.add(own);
          Uploader alone = new Uploader(upload.uploader().id(), Set.of(own));
          return super.begin(new UploadHeader(alone, upload.file(), upload.origin(), upload.at()));
        }

        @Override
        public Optional<Reversal> revert(UploadId upload, Uploader by, Instant at) {
          return super.revert(upload, new Uploader(by.id(), nobodys), at);
        }
      };
    }
  }

  @Test
  void aStoreWhoseUploadsDoNotWaitForEachOtherFails() {
    assertThat(failing(DoesNotWait.class)).contains("anUploadWaitsForTheOneOfItsSchoolThatIsOpen");
  }

  static class AnswersInAnotherOrder extends ScreeningStoreContract {
    @Override
    protected ScreeningStore emptyStore(List<Student> students) {
      return new TwistedStore() {
        @Override
        public StoreSession begin(UploadHeader upload) {
          return new TwistedSession(super.begin(upload)) {
            @Override
            public List<RecordChange> put(List<ScreeningRecord> records) {
              List<RecordChange> changes = new ArrayList<>(super.put(records));
              Collections.reverse(changes);
              return changes;
            }
          };
        }
      };
    }
  }

  @Test
  void aStoreThatAnswersInAnotherOrderFails() {
    assertThat(failing(AnswersInAnotherOrder.class))
        .containsExactly("whatBecameOfEachRecordIsAnsweredInTheirOrder");
  }

  static class ForgetsOrigin extends ScreeningStoreContract {
    @Override
    protected ScreeningStore emptyStore(List<Student> students) {
      return new TwistedStore() {
        @Override
        public StoreSession begin(UploadHeader upload) {
          return super.begin(
              new UploadHeader(upload.uploader(), upload.file(), Origin.NATIONAL, upload.at()));
        }
      };
    }
  }

  @Test
  void aStoreThatForgetsTheOriginFails() {
    assertThat(failing(ForgetsOrigin.class))
        .containsExactly(
            "anUploadRecordHoldsWhatWasSaidOfTheUpload",
            "theSameValuesFromAFormOfAnotherOriginOverwrite");
  }

  static class StoresWhatIsRefused extends ScreeningStoreContract {
    @Override
    protected ScreeningStore emptyStore(List<Student> students) {
      return new TwistedStore() {
        @Override
        public StoreSession begin(UploadHeader upload) {
          return new TwistedSession(super.begin(upload)) {
            @Override
            public void refuse(UploadResult result) {
              super.commit(result);
            }
          };
        }
      };
    }
  }

  @Test
  void aStoreThatStoresWhatIsRefusedFails() {
    assertThat(failing(StoresWhatIsRefused.class)).contains("aRefusedUploadStoresNothing");
  }

  static class LeaksScope extends ScreeningStoreContract {
    @Override
    protected ScreeningStore emptyStore(List<Student> students) {
      return new TwistedStore() {
        private final List<Uploader> all = new ArrayList<>();

        @Override
        public StoreSession begin(UploadHeader upload) {
          synchronized (all) {
            all.add(upload.uploader());
          }
          return super.begin(upload);
        }

        @Override
        public List<UploadRecord> uploads(Uploader uploader, int most) {
          return all.stream()
              .distinct()
              .flatMap(each -> correct.uploads(each, most).stream())
              .toList();
        }

        @Override
        public Optional<UploadRecord> storedUpload(String sha256, Uploader uploader) {
          return all.stream()
              .flatMap(each -> correct.storedUpload(sha256, each).stream())
              .findFirst();
        }

        @Override
        public Optional<Reversal> revert(UploadId upload, Uploader by, Instant at) {
          return all.stream()
              .distinct()
              .flatMap(each -> correct.revert(upload, each, at).stream())
              .findFirst();
        }
      };
    }
  }

  @Test
  void aStoreThatLeaksScopeFails() {
    assertThat(failing(LeaksScope.class))
        .containsExactly(
            "anUploaderSeesItsOwnUploadsAlone",
            "anotherUploaderRevertsNothing",
            "onlyAnUploaderWithAllTheSchoolsItHadReverts",
            "theLastStoredUploadOfAContentIsFoundByItsUploaderAlone");
  }

  static class OldestFirst extends ScreeningStoreContract {
    @Override
    protected ScreeningStore emptyStore(List<Student> students) {
      return new TwistedStore() {
        @Override
        public List<UploadRecord> uploads(Uploader uploader, int most) {
          List<UploadRecord> all = new ArrayList<>(correct.uploads(uploader, Integer.MAX_VALUE));
          Collections.reverse(all);
          return all;
        }
      };
    }
  }

  @Test
  void aStoreThatListsTheOldestUploadFirstFails() {
    assertThat(failing(OldestFirst.class))
        .contains("uploadsAreListedNewestFirstAndNoMoreThanAsked");
  }

  static class ForgetsHistory extends ScreeningStoreContract {
    @Override
    protected ScreeningStore emptyStore(List<Student> students) {
      return new TwistedStore() {
        @Override
        public Optional<Reversal> revert(UploadId upload, Uploader by, Instant at) {
          Optional<Reversal> reversal = super.revert(upload, by, at);
          if (reversal.isPresent()) {
            for (UploadRecord each : uploads(by, 99)) {
              super.revert(each.id(), by, at);
            }
          }
          return reversal;
        }
      };
    }
  }

  @Test
  void aStoreThatForgetsWhatWasOverwrittenFails() {
    assertThat(failing(ForgetsHistory.class))
        .contains(
            "whatAnUploadInsertedGoesAndWhatItOverwroteComesBack", "threeUploadsAreUndoneOneByOne");
  }

  static class RevertsTooMuch extends ScreeningStoreContract {
    @Override
    protected ScreeningStore emptyStore(List<Student> students) {
      return new TwistedStore() {
        @Override
        public Optional<Reversal> revert(UploadId upload, Uploader by, Instant at) {
          List<UploadRecord> later =
              uploads(by, 99).stream().takeWhile(each -> !each.id().equals(upload)).toList();
          if (later.size() < uploads(by, 99).size()) {
            later.forEach(each -> super.revert(each.id(), by, at));
          }
          return super.revert(upload, by, at);
        }
      };
    }
  }

  @Test
  void aStoreThatRevertsLaterUploadsTooFails() {
    assertThat(failing(RevertsTooMuch.class))
        .contains("aRecordThatALaterUploadOverwroteStaysUntilThatIsRevertedToo");
  }

  static class Bounded extends ScreeningStoreContract {
    @Override
    protected ScreeningStore emptyStore(List<Student> students) {
      return new TwistedStore() {
        @Override
        public Map<StudentKey, StoredScreening> find(
            Collection<StudentKey> students, Semester semester) {
          return super.find(students.stream().limit(1_000).toList(), semester);
        }
      };
    }
  }

  @Test
  void aStoreThatFindsOnlyTheFirstThousandFails() {
    assertThat(failing(Bounded.class))
        .contains("thousandsAreFoundAtOnceAndThoseThatAreNotThereAreMissing");
  }
}
