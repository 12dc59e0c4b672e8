package io.github.visiontemplate.examples.jdbc;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Inserts rows with PostgreSQL's {@code copy}, its fastest way. */
final class PostgresCopy {

  private static final int CHARACTERS_PER_ROW = 100;

  private PostgresCopy() {}

  /** Returns whether the connection is one of PostgreSQL's own driver, or wraps one. */
  static boolean isPossible(Connection connection) throws SQLException {
    return connection.isWrapperFor(PGConnection.class);
  }

  static void insert(Connection connection, String table, Rows rows) throws SQLException {
    String sql = "copy " + table + " (" + rows.names() + ") from stdin";
    try {
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(text(rows)));
    } catch (IOException e) {
      throw new SQLException("the rows cannot be sent", e);
    }
  }

  /** Returns the rows in the text format: a line for each row, with tabs between the columns. */
  private static String text(Rows rows) {
    StringBuilder text = new StringBuilder(rows.values().size() * CHARACTERS_PER_ROW);
    for (List<@Nullable Object> row : rows.values()) {
      for (Object value : row) {
        append(text, value);
        text.append('\t');
      }
      text.setCharAt(text.length() - 1, '\n');
    }
    return text.toString();
  }

  private static void append(StringBuilder text, @Nullable Object value) {
    if (value instanceof String string) {
      for (int i = 0; i < string.length(); i++) {
        append(text, string.charAt(i));
      }
    } else {
      text.append(value == null ? "\\N" : value);
    }
  }

  /** Appends a character. A backslash would otherwise mean an escape, and the others an end. */
  private static void append(StringBuilder text, char character) {
    switch (character) {
      case '\\' -> text.append("\\\\");
      case '\t' -> text.append("\\t");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      default -> text.append(character);
    }
  }
}
