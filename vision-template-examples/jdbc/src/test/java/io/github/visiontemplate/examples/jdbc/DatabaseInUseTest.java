package io.github.visiontemplate.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.store.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of an embedded database is locked, as by another process. */
class DatabaseInUseTest {

  @TempDir Path folder;
  private String url;

  @BeforeEach
  void createTheFile() {
    url = "jdbc:h2:file:" + folder.resolve("store");
    Database.open(url).close();
  }

  @Test
  void aDatabaseThatStaysInUseIsRefusedAsSuch() throws Exception {
    try (FileChannel file = open();
        FileLock held = file.lock()) {
      assertThat(held.isValid()).isTrue();
      assertThatThrownBy(() -> Database.open(url, Duration.ofMillis(100)))
          .isInstanceOf(DatabaseInUseException.class)
          .hasMessage(
              "another process uses the database file;"
                  + " wait until it has ended, or use a database server");
    }
  }

  @Test
  void aDatabaseThatIsFreedMeanwhileIsOpened() throws Exception {
    try (FileChannel file = open();
        FileLock held = file.lock()) {
      CompletableFuture<Database> waiting =
          CompletableFuture.supplyAsync(() -> Database.open(url, Duration.ofSeconds(20)));
      assertThat(held.isValid()).isTrue();
      assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      held.release();
      try (Database database = waiting.get(30, TimeUnit.SECONDS)) {
        assertThat(database.store().uploads(Uploader.school("a"), 1)).isEmpty();
      }
    }
  }

  @Test
  void anythingElseThatIsWrongIsSaidAtOnce() {
    assertThatThrownBy(
            () -> Database.open("jdbc:h2:file:" + folder.resolve("none") + ";IFEXISTS=TRUE"))
        .isInstanceOf(StoreException.class)
        .isNotInstanceOf(DatabaseInUseException.class)
        .hasMessage("could not connect to the database");
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(folder.resolve("store.mv.db"), StandardOpenOption.WRITE);
  }
}
