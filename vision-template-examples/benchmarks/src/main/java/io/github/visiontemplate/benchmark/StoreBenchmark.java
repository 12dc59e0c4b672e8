package io.github.visiontemplate.benchmark;

import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.table.TemplateFile;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures an upload into the JDBC store, compared with a bare upsert into the same tables. The
 * database waits for the disk at each commit, for both alike.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 6)
@Measurement(iterations = 9)
public class StoreBenchmark {

  private static final int ROWS = Integer.getInteger("benchmark.store.rows", Setting.ROWS);
  private static final int BATCH = 1000;
  private static final Semester SEMESTER = Semester.of(2025, Term.FIRST);
  private static final UploadHeader HEADER =
      new UploadHeader(
          Library.SCHOOL,
          new TemplateFile.Facts("records.xlsx", 1, "0".repeat(64)),
          TemplateFamily.NATIONAL,
          Instant.EPOCH);

  /** What is there before the upload. */
  public enum Upload {
    /** Nothing. */
    NEW,
    /** Another record of every pupil, which the store keeps in its history. */
    OVERWRITING
  }

  @Param StoreDatabase.Kind kind;
  @Param Upload upload;

  private StoreDatabase server;
  private Database database;
  private List<ScreeningRecord> earlier;
  private List<ScreeningRecord> records;

  @Setup
  public void start() throws IOException {
    server = kind.start();
    database = Database.open(server.url());
    earlier = records(LocalDate.of(2025, 9, 8));
    records = records(LocalDate.of(2025, 9, 15));
  }

  @Setup(Level.Invocation)
  public void prepare() throws SQLException {
    server.empty();
    if (upload == Upload.OVERWRITING) {
      store(earlier);
      server.settle();
    }
  }

  @TearDown
  public void stop() throws IOException {
    database.close();
    server.close();
  }

  @Benchmark
  public void jdbcStore() {
    store(records);
  }

  @Benchmark
  public void bareUpsert() throws SQLException {
    BareUpsert.store(server, records);
  }

  private void store(List<ScreeningRecord> all) {
    int stored = 0;
    try (StoreSession session = database.store().begin(HEADER)) {
      for (int from = 0; from < ROWS; from += BATCH) {
        stored += session.put(all.subList(from, Math.min(ROWS, from + BATCH))).size();
      }
      session.commit(
          new UploadResult(
              UploadResult.Outcome.STORED,
              null,
              new RowCounts(stored, stored, stored, 0, 0, 0),
              new ChangeCounts(stored, 0, 0)));
    }
  }

  private static List<ScreeningRecord> records(LocalDate day) {
    return IntStream.range(0, ROWS)
        .mapToObj(Pupil::new)
        .map(pupil -> new ScreeningRecord(pupil.key(), SEMESTER, screening(pupil, day)))
        .toList();
  }

  private static VisionScreening screening(Pupil pupil, LocalDate day) {
    return new VisionScreening(day, eye(pupil, 0), eye(pupil, 1), pupil.index() % 50 == 0);
  }

  private static EyeReading eye(Pupil pupil, int eye) {
    return new EyeReading(
        VisualAcuity.ofTenths((int) Math.round(pupil.acuity(eye) * 10)),
        new Refraction(
            Diopters.ofHundredths((int) (pupil.sphere(eye) * 100)),
            Diopters.ofHundredths((int) (pupil.cylinder(eye) * 100)),
            pupil.axis(eye)));
  }
}
