package io.github.visiontemplate.examples.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL server for all tests, started when first asked for. */
public final class Postgres {

  private static @Nullable EmbeddedPostgres server;
  private static int databases;

  private Postgres() {}

  /** Returns the URL of a database of its own. */
  public static synchronized String newDatabase() throws IOException, SQLException {
    if (server == null) {
      // Tests kill clients, never the server: it need not wait for the disk.
      server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }
    String name = "test_" + ++databases;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return server.getJdbcUrl("postgres", name);
  }
}
