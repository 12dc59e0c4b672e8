package io.github.visiontemplate.examples.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.visiontemplate.store.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The database of a host, H2 or PostgreSQL, opened with a JDBC URL. Opening the database creates
 * its tables and keeps them up to date. This class is thread-safe.
 */
public final class Database extends JdbcStores implements AutoCloseable {

  /**
   * How many connections there are. An upload needs one, whatever it looks up, so this is also the
   * number of uploads that run at the same time.
   */
  private static final int CONNECTIONS = 10;

  /** How long a caller waits for a connection while all of them are in use. */
  private static final long CONNECT_MILLIS = 30_000;

  /** How long to wait while another process has the file of an embedded database open. */
  private static final Duration IN_USE_PATIENCE = Duration.ofSeconds(5);

  /** The SQLSTATE that H2 reports if another process has the file open. */
  private static final String IN_USE = "90020";

  /**
   * Makes PostgreSQL use indexes; every query has one. PostgreSQL keeps the plan of a prepared
   * statement. A plan made while a table was empty would read the whole table again and again once
   * the table has grown.
   */
  private static final String WITH_INDEXES = "; set enable_seqscan = off";

  /** The version of the newest migration. A test compares it with the migration files. */
  static final String NEWEST = "9";

  private static final String HISTORY = "flyway_schema_history";
  private static final String IS_NEWEST =
      "select 1 from \"" + HISTORY + "\" where \"version\" = ? and \"success\"";

  /**
   * The logger of PostgreSQL's driver, kept at level INFO. On finer levels the driver logs every
   * value that it sends.
   */
  private static final Logger DRIVER = Logger.getLogger("org.postgresql");

  static {
    DRIVER.setLevel(Level.INFO);
  }

  private final HikariDataSource source;

  private Database(HikariDataSource source, Connections connections) {
    super(connections);
    this.source = source;
  }

  /**
   * Opens the database, and creates or updates its tables if necessary.
   *
   * @param url a JDBC URL of H2 or PostgreSQL
   * @throws DatabaseInUseException if the database is a file that another process keeps open for
   *     more than five seconds
   * @throws StoreException if the database cannot be opened
   */
  public static Database open(String url) {
    return open(url, IN_USE_PATIENCE);
  }

  static Database open(String url, Duration patience) {
    HikariDataSource source = connect(url, patience);
    try {
      Connections connections = Connections.of(source);
      if (!Sql.with(connections, "look for the tables", Database::isUpToDate)) {
        Flyway.configure().dataSource(source).load().migrate();
      }
      if (!isPostgres(url)) {
        Sql.with(connections, "prepare the database", Database::writeAtOnce);
      }
      return new Database(source, connections);
    } catch (FlywayException e) {
      source.close();
      throw new StoreException("could not create or update the tables", e);
    }
  }

  /**
   * Loads a roster of pupils, entirely or not at all. Pupils who are already in the database are
   * updated.
   *
   * @param csv a CSV file in UTF-8 whose header names the columns of {@link RosterColumn}
   * @return the number of pupils in the file
   * @throws RosterException if the file is not such a roster
   * @throws StoreException if the database fails
   */
  public int loadStudents(Path csv) {
    return new RosterLoad(connections).load(csv);
  }

  /** Returns the pool of connections, for a host that manages its transactions by a framework. */
  public DataSource source() {
    return source;
  }

  @Override
  public void close() {
    source.close();
  }

  /**
   * Returns whether the tables are up to date. This is checked first because starting Flyway takes
   * longer than importing a school class.
   */
  private static boolean isUpToDate(Connection connection) throws SQLException {
    try (ResultSet tables = connection.getMetaData().getTables(null, null, HISTORY, null)) {
      if (!tables.next()) {
        return false;
      }
    }
    try (PreparedStatement select = connection.prepareStatement(IS_NEWEST)) {
      select.setString(1, NEWEST);
      try (ResultSet found = select.executeQuery()) {
        return found.next();
      }
    }
  }

  /**
   * Makes H2 write commits to disk at once. By default H2 writes them half a second later. If the
   * process were killed in between, an upload that was reported as stored would be lost. H2 keeps
   * this setting in the database file.
   */
  private static boolean writeAtOnce(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute("set write_delay 0");
    }
  }

  private static boolean isPostgres(String url) {
    return url.startsWith("jdbc:postgresql:");
  }

  private static HikariConfig config(String url) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("vision-template");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECT_MILLIS);
    config.setInitializationFailTimeout(1);
    if (isPostgres(url)) {
      config.addDataSourceProperty("reWriteBatchedInserts", "true");
      // Otherwise the driver repeats the values of a refused row in its messages.
      config.addDataSourceProperty("logServerErrorDetail", "false");
      config.setConnectionInitSql("set lock_timeout = " + PATIENCE.toMillis() + WITH_INDEXES);
    } else {
      // Otherwise H2 writes failed statements and their values into a file next to the database.
      config.setConnectionInitSql(
          "set lock_timeout " + PATIENCE.toMillis() + "; set trace_level_file 0");
    }
    config.setJdbcUrl(url);
    return config;
  }

  /**
   * Connects to the database. Waits only if another process has the file open, because waiting
   * cures no other failure.
   */
  private static HikariDataSource connect(String url, Duration patience) {
    try {
      return connect(config(url));
    } catch (DatabaseInUseException e) {
      HikariConfig patient = config(url);
      patient.setInitializationFailTimeout(patience.toMillis());
      return connect(patient);
    }
  }

  private static HikariDataSource connect(HikariConfig config) {
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw isInUse(e)
          ? new DatabaseInUseException(e)
          : new StoreException("could not connect to the database", e);
    }
  }

  private static boolean isInUse(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(each -> each instanceof SQLException sql && IN_USE.equals(sql.getSQLState()));
  }
}
