package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.store.StoreException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Runs work on a connection. Failures become {@link StoreException}s without personal data. */
final class Sql {

  /**
   * The SQLSTATEs whose messages hold no data of a row: they concern the connection, the login or
   * the database file.
   */
  private static final List<String> STATES_WITHOUT_DATA =
      List.of("08", "28", "3D", "57P", "90013", "90020", "90067", "90098", "90121");

  /** The SQLSTATE of a row that cannot be added because its key is there already. */
  private static final String ALREADY_THERE = "23505";

  private Sql() {}

  /** Does the work on the connection of this thread's transaction, or on one of its own. */
  static <T> T with(Connections connections, String doing, Connections.Work<T> work) {
    try {
      return connections.with(work);
    } catch (SQLException e) {
      throw failed(doing, e);
    }
  }

  /** Does the work in a transaction: entirely or not at all. */
  static <T> T inTransaction(Connections connections, String doing, Connections.Work<T> work) {
    try (Connections.Transaction transaction = connections.begin()) {
      T result = work.on(transaction.connection());
      transaction.commit();
      return result;
    } catch (SQLException e) {
      throw failed(doing, e);
    }
  }

  /** Statements that add rows. */
  interface Addition {
    void run() throws SQLException;
  }

  /**
   * Adds rows, all of them or none. Returns whether they were added: false if one of them is there
   * already.
   */
  static boolean adds(Connection connection, Addition addition) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      addition.run();
      connection.releaseSavepoint(before);
      return true;
    } catch (SQLException e) {
      if (!ALREADY_THERE.equals(e.getSQLState())) {
        throw e;
      }
      connection.rollback(before);
      return false;
    }
  }

  static StoreException failed(String doing, SQLException cause) {
    return new StoreException("could not " + doing, withoutData(cause));
  }

  /**
   * Removes the database's message, unless it is known to be harmless. For a violated constraint or
   * a wrong value the message quotes the whole row.
   */
  private static SQLException withoutData(SQLException cause) {
    String state = cause.getSQLState();
    if (state == null || STATES_WITHOUT_DATA.stream().anyMatch(state::startsWith)) {
      return cause;
    }
    SQLException silent = new SQLException("SQLSTATE " + state, state, cause.getErrorCode());
    silent.setStackTrace(cause.getStackTrace());
    return silent;
  }

  /**
   * Sets a parameter to an array of texts, for {@link Dialect#rows} or {@code column = any (?)}.
   */
  static void setTexts(PreparedStatement statement, int index, Collection<String> texts)
      throws SQLException {
    Array array = statement.getConnection().createArrayOf("varchar", texts.toArray());
    statement.setArray(index, array);
  }

  /** Sets a parameter to an array of dates, for {@link Dialect#rows}. */
  static void setDates(PreparedStatement statement, int index, Collection<LocalDate> dates)
      throws SQLException {
    Array array = statement.getConnection().createArrayOf("date", dates.toArray());
    statement.setArray(index, array);
  }
}
