package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.store.StoreException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * What all statements have in common: failures become {@link StoreException}s without personal
 * data.
 */
final class Sql {

  /** They speak of connection, login or database file. */
  private static final List<String> STATES_WITHOUT_DATA =
      List.of("08", "28", "3D", "57P", "90013", "90020", "90067", "90098", "90121");

  private Sql() {}

  /** Something done on a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Does something on a connection of its own. */
  static <T> T with(DataSource source, String doing, Work<T> work) {
    try (Connection connection = source.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw failed(doing, e);
    }
  }

  /** Does something on a connection of its own, entirely or not at all. */
  static <T> T inTransaction(DataSource source, String doing, Work<T> work) {
    return with(
        source,
        doing,
        connection -> {
          connection.setAutoCommit(false);
          try {
            T result = work.on(connection);
            connection.commit();
            return result;
          } finally {
            connection.rollback();
          }
        });
  }

  static StoreException failed(String doing, SQLException cause) {
    return new StoreException("could not " + doing, withoutData(cause));
  }

  /** What a database says of a violated constraint or a wrong value quotes the whole row. */
  private static SQLException withoutData(SQLException cause) {
    String state = cause.getSQLState();
    if (state == null || STATES_WITHOUT_DATA.stream().anyMatch(state::startsWith)) {
      return cause;
    }
    SQLException silent = new SQLException("SQLSTATE " + state, state, cause.getErrorCode());
    silent.setStackTrace(cause.getStackTrace());
    return silent;
  }

  /** Sets an array of texts, for {@link Dialect#rows} or {@code column = any (?)}. */
  static void setTexts(PreparedStatement statement, int index, Collection<String> texts)
      throws SQLException {
    Array array = statement.getConnection().createArrayOf("varchar", texts.toArray());
    statement.setArray(index, array);
  }

  /** Sets an array of dates, for {@link Dialect#rows}. */
  static void setDates(PreparedStatement statement, int index, Collection<LocalDate> dates)
      throws SQLException {
    Array array = statement.getConnection().createArrayOf("date", dates.toArray());
    statement.setArray(index, array);
  }
}
