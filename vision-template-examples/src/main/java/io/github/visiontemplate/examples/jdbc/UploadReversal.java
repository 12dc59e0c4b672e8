package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.Reversal;
import io.github.visiontemplate.store.UploadId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The statements that take the records of an upload away again. */
final class UploadReversal {

  private static final String KEPT =
      "select h.student_key, h.semester, s.upload_id from screening_history h join screenings s"
          + " on s.student_key = h.student_key and s.semester = h.semester where h.upload_id = ?";
  private static final String REMOVE =
      "delete from screenings where upload_id = ? and not exists (select 1 from screening_history h"
          + " where h.student_key = screenings.student_key and h.semester = screenings.semester"
          + " and h.replaced_by = screenings.upload_id)";
  private static final String RESTORE =
      "update screenings set ("
          + ScreeningColumns.NAMES
          + ") = (select "
          + ScreeningColumns.NAMES
          + " from screening_history h where h.student_key = screenings.student_key"
          + " and h.semester = screenings.semester and h.replaced_by = screenings.upload_id)"
          + " where upload_id = ?";

  /** Where the upload's record was overwritten, what it had replaced stays below. */
  private static final String FORGET =
      "delete from screening_history where replaced_by = ? and not exists (select 1 from"
          + " screening_history h where h.student_key = screening_history.student_key"
          + " and h.semester = screening_history.semester"
          + " and h.upload_id = screening_history.replaced_by)";

  private UploadReversal() {}

  static Reversal run(Connection connection, UploadId upload) throws SQLException {
    List<Reversal.Kept> kept = kept(connection, upload);
    int removed = execute(connection, REMOVE, upload);
    int restored = execute(connection, RESTORE, upload);
    execute(connection, FORGET, upload);
    return new Reversal(upload, removed, restored, kept);
  }

  private static List<Reversal.Kept> kept(Connection connection, UploadId upload)
      throws SQLException {
    List<Reversal.Kept> kept = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(KEPT)) {
      select.setLong(1, UploadStatements.number(upload));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          kept.add(
              new Reversal.Kept(
                  new StudentKey(rows.getString(1)),
                  Semester.parse(rows.getString(2)),
                  new UploadId(rows.getString(3))));
        }
      }
    }
    return kept;
  }

  private static int execute(Connection connection, String sql, UploadId upload)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, UploadStatements.number(upload));
      return statement.executeUpdate();
    }
  }
}
