package io.github.visiontemplate.examples.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Inserts rows with PostgreSQL's {@code copy}, its fastest way. */
final class PostgresCopy {

  /** How many characters are sent at once. The server works on them while more are written. */
  private static final int CHUNK = 8192;

  private PostgresCopy() {}

  /** Returns whether the connection is one of PostgreSQL's own driver, or wraps one. */
  static boolean isPossible(Connection connection) throws SQLException {
    return connection.isWrapperFor(PGConnection.class);
  }

  static void insert(Connection connection, String table, Rows rows) throws SQLException {
    String sql = "copy " + table + " (" + rows.names() + ") from stdin";
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    try {
      write(rows, copy);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  /** Writes the rows in the text format: a line for each row, with tabs between the columns. */
  private static void write(Rows rows, CopyIn copy) throws SQLException {
    StringBuilder text = new StringBuilder(2 * CHUNK);
    for (List<@Nullable Object> row : rows.values()) {
      for (Object value : row) {
        append(text, value);
        text.append('\t');
      }
      text.setCharAt(text.length() - 1, '\n');
      if (text.length() >= CHUNK) {
        send(text, copy);
      }
    }
    send(text, copy);
  }

  private static void send(StringBuilder text, CopyIn copy) throws SQLException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    text.setLength(0);
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
