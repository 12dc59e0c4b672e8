package io.github.visiontemplate.examples.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.fixtures.Budget;
import io.github.visiontemplate.examples.fixtures.Child;
import io.github.visiontemplate.examples.fixtures.Plain;
import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.store.UploadRecord;
import io.github.visiontemplate.store.UploadResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The importing process is killed at many moments; after each the store holds whole uploads. */
abstract class CrashContract {

  /** From within the first upload to within the fourth. */
  private static final int UPLOADS_OF_A_LIFE = 4;

  private static final int LONGEST_DELAY_MILLIS = 400;

  @TempDir Path folder;
  String url;
  private int stored;
  private int withinAnUpload;

  /** Returns the URL of a database that has no tables yet. */
  abstract String newUrl() throws Exception;

  @Test
  void anUploadIsStoredEntirelyOrNotAtAllWheneverTheProcessIsKilled() throws Exception {
    url = newUrl();
    School.writeFiles(folder);
    try (Database database = Database.open(url)) {
      School.loadInto(database, folder);
    }
    Random random = new Random(20_251_015);
    int next = 0;
    for (int kill = 0; kill < Budget.kills(); kill++) {
      List<String> said =
          killed(next, 1 + kill % UPLOADS_OF_A_LIFE, random.nextInt(LONGEST_DELAY_MILLIS));
      next = (check(said) + 1) % School.UPLOADS;
    }
    System.out.printf(
        "%s: survived %d kills, %d of them within an upload; %d uploads stored%n",
        getClass().getSimpleName(), Budget.kills(), withinAnUpload, stored);
    assertThat(stored).isPositive();
    assertThat(withinAnUpload).isPositive();
  }

  /** Returns what the process had said. */
  private List<String> killed(int first, int begun, int delayMillis) throws Exception {
    try (Child child =
        Child.start(EndlessImport.class, url, folder.toString(), String.valueOf(first))) {
      child.await("begin", begun);
      Thread.sleep(delayMillis);
      return child.kill();
    }
  }

  /** Returns which upload's values are stored; -1 while there are none. */
  private int check(List<String> said) throws Exception {
    withinAnUpload += said.get(said.size() - 1).startsWith("begin") ? 1 : 0;
    assertThat(said).allMatch(line -> line.matches("begin \\d|STORED \\d+"));
    try (Database database = Database.open(url)) {
      List<UploadRecord> uploads = database.store().uploads(School.UPLOADER, 1_000_000);
      assertThat(uploads).allMatch(each -> each.result().outcome() == UploadResult.Outcome.STORED);
      assertThat(uploads.stream().map(each -> each.id().value())).containsAll(reported(said));
      stored = uploads.size();
      return check(uploads.isEmpty() ? null : uploads.get(0).id(), database);
    }
  }

  private int check(@Nullable UploadId last, Database database) throws Exception {
    Map<StudentKey, StoredScreening> found = database.store().find(School.keys(), School.AUTUMN);
    if (last == null) {
      assertThat(found).isEmpty();
      return -1;
    }
    int n = School.uploadOf(found.get(School.keys().get(0)).screening());
    for (int pupil = 0; pupil < School.PUPILS; pupil++) {
      StoredScreening record = found.get(School.keys().get(pupil));
      assertThat(record.upload()).isEqualTo(last);
      assertThat(record.screening()).isEqualTo(School.values(pupil, n));
    }
    assertThat(Plain.number(url, "select count(*) from screening_history"))
        .isEqualTo(School.PUPILS * (stored - 1));
    return n;
  }

  /** What was reported as stored must be. */
  private static List<String> reported(List<String> said) {
    return said.stream()
        .filter(line -> line.startsWith("STORED"))
        .map(line -> line.substring("STORED ".length()))
        .toList();
  }
}
