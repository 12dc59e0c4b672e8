package io.github.visiontemplate.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.StoreView;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.store.UploadRecord;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.table.TemplateFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Does steps to a store and to the model alike, and compares them after each. */
final class StoreModelRun implements AutoCloseable {

  private static final List<Semester> SEMESTERS =
      List.of(Semester.parse("2025-1"), Semester.parse("2025-2"));

  private final ScreeningStore store;
  private final String name;
  private final StoreModel model = new StoreModel();
  private final List<Uploader> actors;
  private final Map<Integer, Open> open = new HashMap<>();
  private final List<SchoolId> schoolOf = new ArrayList<>();
  private long clock;

  /** An open upload and the thread to which its session belongs. */
  private record Open(ExecutorService thread, StoreSession session, StoreModel.Upload upload) {

    void end(UploadResult result) {
      on(
          thread,
          () -> {
            if (result.outcome() != UploadResult.Outcome.STORED) {
              session.discard();
            }
            session.commit(result);
            return result;
          });
    }

    void close() {
      on(
          thread,
          () -> {
            session.close();
            return session;
          });
      thread.shutdown();
    }
  }

  /**
   * Prepares a run.
   *
   * @param name sets the run's schools and pupils apart from those of other runs on the same store
   */
  StoreModelRun(ScreeningStore store, String name) {
    this.store = store;
    this.name = name;
    String a = name + "a";
    String b = name + "b";
    this.actors =
        List.of(
            Uploader.school(a),
            Uploader.school(b),
            Uploader.district(name + "d", a, b),
            Uploader.district(a, a, b));
    for (int pupil = 0; pupil < StoreSteps.PUPILS; pupil++) {
      schoolOf.add(new SchoolId(2 * pupil < StoreSteps.PUPILS ? a : b));
    }
  }

  StoreModel model() {
    return model;
  }

  List<StoreModel.Place> places() {
    return pupils().stream()
        .flatMap(pupil -> SEMESTERS.stream().map(each -> new StoreModel.Place(pupil, each)))
        .toList();
  }

  void run(List<StoreSteps> steps) {
    for (StoreSteps step : steps) {
      if (step instanceof StoreSteps.Begin begin) {
        begin(begin);
      } else if (step instanceof StoreSteps.Put put) {
        put(put);
      } else if (step instanceof StoreSteps.End end) {
        end(end);
      } else if (step instanceof StoreSteps.Revert revert) {
        revert(revert);
      } else if (step instanceof StoreSteps.Move move) {
        move(move);
      }
      compare();
    }
  }

  private void begin(StoreSteps.Begin step) {
    if (mustWait(step.actor())) {
      return;
    }
    TemplateFile.Facts file =
        new TemplateFile.Facts("f.xlsx", 1, String.valueOf(step.content()).repeat(64));
    UploadHeader header = new UploadHeader(actors.get(step.actor()), file, step.origin(), tick());
    ExecutorService thread = Executors.newSingleThreadExecutor();
    StoreSession session = on(thread, () -> store.begin(header));
    open.put(step.actor(), new Open(thread, session, new StoreModel.Upload(session.id(), header)));
  }

  /** A session belongs to the thread that began it. */
  private static <T> T on(ExecutorService thread, Callable<T> work) {
    try {
      return thread.submit(work).get(50, TimeUnit.SECONDS);
    } catch (ExecutionException | InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  /** One thread must not begin what would wait for itself. */
  private boolean mustWait(int actor) {
    return open.keySet().stream()
        .map(actors::get)
        .map(Uploader::schools)
        .anyMatch(schools -> !Collections.disjoint(schools, actors.get(actor).schools()));
  }

  private void put(StoreSteps.Put step) {
    Open at = open.get(step.actor());
    if (at != null) {
      Map<StoreModel.Place, ScreeningRecord> records = new LinkedHashMap<>();
      for (StoreSteps.Value value : step.values()) {
        record(step.actor(), value).ifPresent(record -> add(record, at, records));
      }
      List<ScreeningRecord> batch = List.copyOf(records.values());
      assertThat(on(at.thread(), () -> at.session().put(batch)))
          .isEqualTo(model.put(at.upload(), batch));
    }
  }

  private static void add(
      ScreeningRecord record, Open at, Map<StoreModel.Place, ScreeningRecord> records) {
    StoreModel.Place place = new StoreModel.Place(record.student(), record.semester());
    if (!at.upload().pending.containsKey(place)) {
      records.put(place, record);
    }
  }

  /** Of a pupil of the actor, if there is one. */
  private Optional<ScreeningRecord> record(int actor, StoreSteps.Value value) {
    List<StudentKey> own =
        pupils().stream().filter(pupil -> isInScope(pupil, actors.get(actor))).toList();
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ScreeningRecord(
                own.get(value.pupil() % own.size()),
                SEMESTERS.get(value.semester()),
                Records.screening(value.tenths())));
  }

  private boolean isInScope(StudentKey pupil, Uploader actor) {
    return actor.covers(schoolOf.get(pupils().indexOf(pupil)));
  }

  /** Uploads that are open would not know. */
  private void move(StoreSteps.Move step) {
    if (open.isEmpty()) {
      schoolOf.set(step.pupil(), new SchoolId(actors.get(step.school()).id()));
    }
  }

  private void end(StoreSteps.End step) {
    Open at = open.remove(step.actor());
    if (at == null) {
      return;
    }
    UploadResult.Outcome outcome = step.outcome();
    if (outcome != null) {
      int puts = at.upload().pending.size();
      UploadResult result =
          new UploadResult(
              outcome, "t", new RowCounts(puts, puts, puts, 0, 0, 0), new ChangeCounts(puts, 0, 0));
      at.end(result);
      model.end(at.upload(), result);
    }
    at.close();
  }

  private void revert(StoreSteps.Revert step) {
    if (mustWait(step.actor())) {
      return;
    }
    UploadId upload = model.ended(step.back()).orElse(new UploadId("999999999"));
    Uploader by = actors.get(step.actor());
    Instant at = tick();
    assertThat(store.revert(upload, by, at, pupils -> inScope(pupils, by)))
        .isEqualTo(model.revert(upload, by, at, pupil -> isInScope(pupil, by)));
  }

  private Set<StudentKey> inScope(Set<StudentKey> pupils, Uploader by) {
    return pupils.stream().filter(pupil -> isInScope(pupil, by)).collect(Collectors.toSet());
  }

  private void compare() {
    for (Semester semester : SEMESTERS) {
      assertThat(store.find(pupils(), semester)).isEqualTo(model.find(pupils(), semester));
    }
    for (Uploader actor : actors) {
      assertThat(store.uploads(actor, 1_000)).isEqualTo(model.uploads(actor));
      for (String hash : List.of("0".repeat(64), "1".repeat(64))) {
        assertThat(storedUpload(hash, actor)).isEqualTo(model.storedUpload(hash, actor));
      }
    }
  }

  private Optional<UploadRecord> storedUpload(String hash, Uploader actor) {
    TemplateFile.Facts file = new TemplateFile.Facts("f.xlsx", 1, hash);
    UploadHeader header = new UploadHeader(actor, file, TemplateFamily.NATIONAL, Instant.EPOCH);
    try (StoreView view = store.preview(header)) {
      return view.storedUpload(hash);
    }
  }

  private List<StudentKey> pupils() {
    return Stream.iterate(0, each -> each + 1)
        .limit(StoreSteps.PUPILS)
        .map(each -> new StudentKey(name + "p" + each))
        .toList();
  }

  private Instant tick() {
    return Instant.ofEpochSecond(1_760_000_000L + ++clock);
  }

  @Override
  public void close() {
    open.values().forEach(Open::close);
  }
}
