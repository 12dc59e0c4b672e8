package io.github.visiontemplate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import io.github.visiontemplate.table.TemplateFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class InMemoryScreeningStoreTest {

  private static final StudentKey PUPIL = new StudentKey("K1");
  private static final Uploader SCHOOL = Uploader.school("S1");
  private static final Semester AUTUMN = Semester.of(2025, Term.FIRST);
  private static final Semester SPRING = Semester.of(2025, Term.SECOND);

  private static final UploadResult STORED =
      new UploadResult(UploadResult.Outcome.STORED, "t", RowCounts.NONE, ChangeCounts.NONE);

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();

  /** Uploads of a property: each a map of places to the acuity stored there. */
  record Upload(Map<Place, Integer> tenths, TemplateFamily origin, boolean committed) {}

  /** Whose record of when. */
  record Place(StudentKey student, Semester semester) {}

  @Property
  void theLastUploadWins(@ForAll("uploads") List<Upload> uploads) {
    InMemoryScreeningStore fresh = new InMemoryScreeningStore();
    Map<Place, Upload> last = new HashMap<>();
    for (Upload upload : uploads) {
      run(fresh, upload);
      if (upload.committed()) {
        upload.tenths().keySet().forEach(place -> last.put(place, upload));
      }
    }
    for (Semester semester : List.of(AUTUMN, SPRING)) {
      Map<StudentKey, StoredScreening> found = fresh.find(pupils(), semester);
      for (StudentKey pupil : pupils()) {
        Place place = new Place(pupil, semester);
        Upload upload = last.get(place);
        StoredScreening stored = found.get(pupil);
        assertThat(stored == null).isEqualTo(upload == null);
        if (upload != null) {
          assertThat(stored.screening()).isEqualTo(screening(upload.tenths().get(place)));
          assertThat(stored.origin()).isEqualTo(upload.origin());
        }
      }
    }
  }

  @Property
  void theSameUploadAgainChangesNothing(@ForAll("uploads") List<Upload> uploads) {
    InMemoryScreeningStore fresh = new InMemoryScreeningStore();
    for (Upload upload : uploads) {
      run(fresh, upload);
      if (upload.committed()) {
        assertThat(run(fresh, upload)).allMatch(change -> change == Change.UNCHANGED);
      }
    }
  }

  @Test
  void aRecordIsInsertedOverwrittenOrUnchanged() {
    assertThat(put(TemplateFamily.NATIONAL, 48)).containsExactly(Change.INSERTED);
    assertThat(put(TemplateFamily.NATIONAL, 48)).containsExactly(Change.UNCHANGED);
    assertThat(put(TemplateFamily.NATIONAL, 49)).containsExactly(Change.OVERWRITTEN);
    assertThat(put(TemplateFamily.CITY, 49)).containsExactly(Change.OVERWRITTEN);
  }

  @Test
  void theRecordOfAnEarlierUploadGoesIntoTheHistory() {
    put(TemplateFamily.NATIONAL, 48);
    put(TemplateFamily.NATIONAL, 48);
    put(TemplateFamily.NATIONAL, 49);
    put(TemplateFamily.CITY, 50);
    assertThat(store.history(PUPIL, AUTUMN))
        .extracting(stored -> stored.screening().right().acuity().tenths())
        .containsExactly(48, 48, 49);
    assertThat(store.history(PUPIL, SPRING)).isEmpty();
    assertThat(store.find(List.of(PUPIL), AUTUMN).get(PUPIL).upload())
        .isEqualTo(kept().get(0).id());
    assertThat(store.history(PUPIL, AUTUMN))
        .extracting(StoredScreening::upload)
        .containsExactly(kept().get(3).id(), kept().get(2).id(), kept().get(1).id());
  }

  @Test
  void nothingIsVisibleBeforeTheCommit() {
    try (StoreSession session = store.begin(header(TemplateFamily.NATIONAL))) {
      session.put(List.of(record(PUPIL, AUTUMN, 48)));
      assertThat(store.find(List.of(PUPIL), AUTUMN)).isEmpty();
      session.commit(STORED);
    }
    assertThat(store.find(List.of(PUPIL), AUTUMN)).containsOnlyKeys(PUPIL);
    assertThat(store.find(List.of(PUPIL), SPRING)).isEmpty();
  }

  @Test
  void closingWithoutACommitLeavesNothing() {
    try (StoreSession session = store.begin(header(TemplateFamily.NATIONAL))) {
      session.put(List.of(record(PUPIL, AUTUMN, 48)));
    }
    assertThat(store.find(List.of(PUPIL), AUTUMN)).isEmpty();
    assertThat(kept()).isEmpty();
    assertThat(put(TemplateFamily.NATIONAL, 48)).containsExactly(Change.INSERTED);
  }

  @Test
  void anUploadThatHasEndedTakesNothingMore() {
    StoreSession session = store.begin(header(TemplateFamily.NATIONAL));
    session.put(List.of(record(PUPIL, AUTUMN, 48)));
    session.commit(STORED);
    assertThatIllegalStateException().isThrownBy(() -> session.commit(STORED));
    assertThatIllegalStateException()
        .isThrownBy(() -> session.put(List.of(record(PUPIL, SPRING, 48))))
        .withMessage("the upload " + session.id() + " has ended");
    session.close();
    assertThat(kept()).extracting(UploadRecord::id).containsExactly(session.id());
  }

  @Test
  void uploadsOfManyThreadsAreEachStoredWhole() throws Exception {
    List<StudentKey> class1 =
        IntStream.range(0, 50).mapToObj(i -> new StudentKey("P" + i)).toList();
    int uploads = 40;
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Void>> tasks =
          IntStream.range(0, uploads).mapToObj(i -> upload(class1, 30 + i % 20)).toList();
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(kept()).hasSize(uploads).doesNotHaveDuplicates();
    Map<StudentKey, StoredScreening> stored = store.find(class1, AUTUMN);
    assertThat(stored).containsOnlyKeys(class1);
    assertThat(stored.values())
        .extracting(StoredScreening::screening)
        .containsOnly(stored.get(class1.get(0)).screening());
  }

  private List<UploadRecord> kept() {
    return store.uploads(SCHOOL, 100);
  }

  private Callable<Void> upload(List<StudentKey> pupils, int tenths) {
    return () -> {
      try (StoreSession session = store.begin(header(TemplateFamily.NATIONAL))) {
        pupils.forEach(pupil -> session.put(List.of(record(pupil, AUTUMN, tenths))));
        session.commit(STORED);
      }
      return null;
    };
  }

  private List<Change> put(TemplateFamily origin, int tenths) {
    return run(store, new Upload(Map.of(new Place(PUPIL, AUTUMN), tenths), origin, true));
  }

  private static List<Change> run(ScreeningStore store, Upload upload) {
    List<ScreeningRecord> records =
        upload.tenths().entrySet().stream()
            .map(e -> record(e.getKey().student(), e.getKey().semester(), e.getValue()))
            .toList();
    try (StoreSession session = store.begin(header(upload.origin()))) {
      List<Change> changes = session.put(records).stream().map(RecordChange::change).toList();
      if (upload.committed()) {
        session.commit(STORED);
      }
      return changes;
    }
  }

  private static ScreeningRecord record(StudentKey pupil, Semester semester, int tenths) {
    return new ScreeningRecord(pupil, semester, screening(tenths));
  }

  private static VisionScreening screening(int tenths) {
    EyeReading eye = new EyeReading(VisualAcuity.ofTenths(tenths), null);
    return new VisionScreening(LocalDate.of(2025, 10, 15), eye, eye, false);
  }

  private static UploadHeader header(TemplateFamily origin) {
    TemplateFile.Facts file = new TemplateFile.Facts("upload.xlsx", 1, "0".repeat(64));
    return new UploadHeader(SCHOOL, file, origin, Instant.EPOCH);
  }

  private static List<StudentKey> pupils() {
    return List.of(PUPIL, new StudentKey("K2"), new StudentKey("K3"));
  }

  @Provide
  Arbitrary<List<Upload>> uploads() {
    Arbitrary<Place> places =
        Combinators.combine(Arbitraries.of(pupils()), Arbitraries.of(AUTUMN, SPRING))
            .as(Place::new);
    Arbitrary<Map<Place, Integer>> records =
        Arbitraries.maps(places, Arbitraries.of(48, 49, 50)).ofMaxSize(6);
    return Combinators.combine(
            records, Arbitraries.of(TemplateFamily.class), Arbitraries.of(true, true, true, false))
        .as(Upload::new)
        .list()
        .ofMaxSize(8);
  }
}
