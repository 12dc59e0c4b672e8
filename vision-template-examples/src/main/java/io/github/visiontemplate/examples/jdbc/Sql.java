package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.store.StoreException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import javax.sql.DataSource;

/**
 * What all statements have in common: failures become {@link StoreException}s without personal
 * data.
 */
final class Sql {

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
    return new StoreException("could not " + doing, cause);
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
