package io.github.visiontemplate.examples.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/** What differs between H2 and PostgreSQL: selecting the rows of many keys, and writing rows. */
enum Dialect {
  /**
   * Selects with a join, because H2 then looks each key up in the index. For {@code = any (?)} H2
   * would compare each row with all keys.
   */
  H2("unnest(cast(? as %3$s array)) as keys (k) join %1$s on %2$s = k where true"),

  /**
   * Selects with {@code = any (?)}, because PostgreSQL then looks each key up in the index. For a
   * join it may read the whole table: during a large upload the planner does not know how many rows
   * there are.
   */
  POSTGRESQL("%1$s where %2$s = any (cast(? as %3$s array))") {
    @Override
    void insert(Connection connection, String table, Rows rows) throws SQLException {
      if (PostgresCopy.isPossible(connection)) {
        PostgresCopy.insert(connection, table, rows);
      } else {
        super.insert(connection, table, rows);
      }
    }

    @Override
    int replace(Connection connection, Rows rows) throws SQLException {
      return rows.update(connection, REPLACE_ALL.formatted(rows.table("n")));
    }
  };

  private static final String REPLACE_EACH =
      "update screenings set "
          + ScreeningColumns.names(name -> name + " = ?")
          + " where student_key = ? and semester = ? and upload_id = ?";

  /**
   * {@code = any (array[…])} leaves PostgreSQL no other plan than to look each record up by pupil,
   * and {@code is not distinct from} keeps it from looking up by upload. With {@code =} it would
   * sometimes read all records for each batch, or even for each record.
   */
  private static final String REPLACE_ALL =
      "update screenings s set "
          + ScreeningColumns.names(name -> name + " = n." + name)
          + " from %s where s.semester = any (array[n.semester])"
          + " and s.student_key = any (array[n.student_key])"
          + " and s.upload_id is not distinct from n.before";

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

  /** Inserts rows. */
  void insert(Connection connection, String table, Rows rows) throws SQLException {
    String values = "?" + ", ?".repeat(rows.columns().size() - 1);
    rows.batch(
        connection, "insert into " + table + " (" + rows.names() + ") values (" + values + ")");
  }

  /**
   * Replaces records that still belong to the upload before.
   *
   * @param rows the new records with the columns of {@link ScreeningColumns}, followed by the
   *     pupil, the semester and the upload before
   * @return the number of records that were replaced
   */
  int replace(Connection connection, Rows rows) throws SQLException {
    return Arrays.stream(rows.batch(connection, REPLACE_EACH)).sum();
  }
}
