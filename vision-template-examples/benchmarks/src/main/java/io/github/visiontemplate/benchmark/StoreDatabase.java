package io.github.visiontemplate.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A separate database for measuring.
 *
 * @param kind the database program
 * @param url the JDBC URL
 * @param server the server to stop at the end
 */
public record StoreDatabase(Kind kind, String url, Closeable server) implements AutoCloseable {

  /** The database program. */
  public enum Kind {
    /** H2, in a file next to the other files of the run. */
    H2(List.of("truncate table screening_history", "truncate table screenings", "checkpoint")),
    /** PostgreSQL, with its own server, which waits for the disk at each commit. */
    POSTGRESQL(List.of("truncate screening_history, screenings", "vacuum", "checkpoint"));

    private final List<String> emptying;

    Kind(List<String> emptying) {
      this.emptying = emptying;
    }

    StoreDatabase start() throws IOException {
      if (this == POSTGRESQL) {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        return new StoreDatabase(this, server.getJdbcUrl("postgres", "postgres"), server);
      }
      Files.createDirectories(Setting.directory());
      Path file = Files.createTempDirectory(Setting.directory(), "store").resolve("database");
      return new StoreDatabase(this, "jdbc:h2:file:" + file.toAbsolutePath(), () -> {});
    }
  }

  /** Opens a connection with the settings that a host would choose for batches. */
  Connection connect() throws SQLException {
    boolean more = url.contains("?");
    return DriverManager.getConnection(
        kind == Kind.POSTGRESQL ? url + (more ? "&" : "?") + "reWriteBatchedInserts=true" : url);
  }

  /** Makes the database finish its pending writes. */
  void settle() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
  }

  /** Deletes all records, and makes the database finish its pending writes. */
  void empty() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String each : kind.emptying) {
        statement.execute(each);
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
