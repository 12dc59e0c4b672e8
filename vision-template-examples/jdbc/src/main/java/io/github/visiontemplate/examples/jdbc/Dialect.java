package io.github.visiontemplate.examples.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** What H2 and PostgreSQL want to be asked differently: the rows of a bulk of keys. */
enum Dialect {
  /** Looks each key up, where for {@code = any (?)} it compares each row with all keys. */
  H2("unnest(cast(? as %3$s array)) as keys (k) join %1$s on %2$s = k where true"),

  /**
   * Looks each key up, where for a join it may read the whole table: while a large upload is under
   * way, the planner does not know how many rows there are.
   */
  POSTGRESQL("%1$s where %2$s = any (cast(? as %3$s array))");

  private final String rows;

  Dialect(String rows) {
    this.rows = rows;
  }

  static Dialect of(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? POSTGRESQL : H2;
  }

  /**
   * Returns what follows {@code from}, up to a condition that more may be added to with {@code
   * and}. Its one parameter is the array of keys.
   */
  String rows(String table, String column, String type) {
    return rows.formatted(table, column, type);
  }

  /** Returns the same for a column of texts. */
  String rows(String table, String column) {
    return rows(table, column, "varchar");
  }
}
