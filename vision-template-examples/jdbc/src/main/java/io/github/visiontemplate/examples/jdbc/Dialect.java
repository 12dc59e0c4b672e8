package io.github.visiontemplate.examples.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** The part of queries that differs between H2 and PostgreSQL: selecting the rows of many keys. */
enum Dialect {
  /**
   * A join, because H2 then looks each key up in the index. For {@code = any (?)} H2 would compare
   * each row with all keys.
   */
  H2("unnest(cast(? as %3$s array)) as keys (k) join %1$s on %2$s = k where true"),

  /**
   * {@code = any (?)}, because PostgreSQL then looks each key up in the index. For a join it may
   * read the whole table: during a large upload the planner does not know how many rows there are.
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
   * Returns the SQL after {@code from}. It ends with a condition, to which more conditions can be
   * added with {@code and}. Its only parameter is the array of keys.
   */
  String rows(String table, String column, String type) {
    return rows.formatted(table, column, type);
  }

  /** Returns the SQL after {@code from}, for a column of texts. */
  String rows(String table, String column) {
    return rows(table, column, "varchar");
  }
}
