package io.github.visiontemplate.examples.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.examples.crash.Interrupting.Moment;
import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.store.StoreException;
import io.github.visiontemplate.store.StoredScreening;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * All connections of a host to its database are cut in the middle of an upload, over one that is
 * stored.
 */
abstract class ConnectionCutContract {

  @TempDir Path folder;
  private String url;
  private Database database;

  /** Returns the URL of a database that has no tables yet. */
  abstract String newUrl() throws Exception;

  /** Cuts all connections to the database. */
  abstract void cut(String url) throws Exception;

  @BeforeEach
  void storeTheFirstUpload() throws Exception {
    url = newUrl();
    School.writeFiles(folder);
    database = Database.open(url);
    School.loadInto(database, folder);
    assertThat(imported(database.store(), 0)).isEqualTo(ImportReport.Status.STORED);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @EnumSource
  void theUploadFailsAsAWholeAndCanBeRepeated(Moment moment) {
    ScreeningStore cutting = new Interrupting(database.store(), moment, this::cut);

    assertThatThrownBy(() -> imported(cutting, 1))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("could not ");
    database.close();
    database = Database.open(url);
    assertThatStored(0);
    assertThat(database.store().uploads(School.UPLOADER, 10)).hasSize(1);

    assertThat(imported(database.store(), 1)).isEqualTo(ImportReport.Status.STORED);
    assertThatStored(1);
    assertThat(database.store().uploads(School.UPLOADER, 10)).hasSize(2);
  }

  private void cut() {
    try {
      cut(url);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private ImportReport.Status imported(ScreeningStore store, int upload) {
    return VisionImport.builder()
        .directory(database.directory())
        .store(store)
        .clock(Clock.fixed(Instant.parse("2025-11-25T04:00:00Z"), ZoneId.of("Asia/Shanghai")))
        .build()
        .run(XlsxTemplate.of(School.upload(folder, upload)), School.UPLOADER)
        .status();
  }

  private void assertThatStored(int upload) {
    Collection<StoredScreening> found =
        database.store().find(School.keys(), School.AUTUMN).values();
    assertThat(found)
        .hasSize(School.PUPILS)
        .allMatch(record -> School.uploadOf(record.screening()) == upload);
  }
}
