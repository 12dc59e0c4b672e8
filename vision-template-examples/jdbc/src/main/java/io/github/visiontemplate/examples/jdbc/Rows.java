package io.github.visiontemplate.examples.jdbc;

import java.sql.Connection;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows to write.
 *
 * @param columns the columns of each row
 * @param values the values of each row, in the order of the columns
 */
record Rows(List<Column> columns, List<List<@Nullable Object>> values) {

  /**
   * A column.
   *
   * @param name the name
   * @param type the type, whose name is also its name in SQL
   */
  record Column(String name, JDBCType type) {}

  /** Returns the names of the columns, separated by commas. */
  String names() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  /** Runs a statement for each row as a batch. Its parameters are the columns, in their order. */
  int[] batch(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (List<@Nullable Object> row : values) {
        for (int i = 0; i < row.size(); i++) {
          statement.setObject(i + 1, row.get(i), columns.get(i).type().getVendorTypeNumber());
        }
        statement.addBatch();
      }
      return statement.executeBatch();
    }
  }

  /** Returns the SQL of a table that has these rows. Each column is a parameter. */
  String table(String alias) {
    return columns.stream()
        .map(each -> "cast(? as " + each.type() + " array)")
        .collect(Collectors.joining(", ", "unnest(", ") as " + alias + " (" + names() + ")"));
  }

  /** Runs a statement whose first parameters are those of {@link #table}. */
  int update(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < columns.size(); i++) {
        int column = i;
        Object[] array = values.stream().map(row -> row.get(column)).toArray();
        String type = columns.get(i).type().getName();
        statement.setArray(i + 1, connection.createArrayOf(type, array));
      }
      return statement.executeUpdate();
    }
  }
}
