package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.PupilScope;
import io.github.visiontemplate.store.Reversal;
import io.github.visiontemplate.store.UploadId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The statements that revert an upload: they remove its records and restore the records before. */
final class UploadReversal {

  private static final String PUPILS =
      "select student_key from screenings where upload_id = ?"
          + " union select student_key from screening_history where upload_id = ?";
  private static final String LEAVE_ALONE =
      "insert into out_of_scope (upload_id, student_key) values (?, ?)";
  private static final String LEFT_ALONE = "delete from out_of_scope where upload_id = ?";

  /** Selects the records of the upload, each with the upload of the record on top of it. */
  private static final String ALL =
      "select student_key, semester, upload_id from screenings where upload_id = ?"
          + " union all select h.student_key, h.semester, s.upload_id"
          + " from screening_history h join screenings s"
          + " on s.student_key = h.student_key and s.semester = h.semester where h.upload_id = ?";

  private static final String IN_SCOPE =
      " and not exists (select 1 from out_of_scope o where o.upload_id = %1$s.%2$s"
          + " and o.student_key = %1$s.student_key)";
  private static final String BELOW =
      " from screening_history h where h.student_key = screenings.student_key"
          + " and h.semester = screenings.semester and h.replaced_by = screenings.upload_id";
  private static final String REMOVE =
      "delete from screenings where upload_id = ? and not exists (select 1"
          + BELOW
          + ")"
          + IN_SCOPE.formatted("screenings", "upload_id");
  private static final String RESTORE =
      "update screenings set ("
          + ScreeningColumns.NAMES
          + ") = (select "
          + ScreeningColumns.NAMES
          + BELOW
          + ") where upload_id = ?"
          + IN_SCOPE.formatted("screenings", "upload_id");

  /** Selects the uploads whose records the upload replaced. */
  private static final String EARLIER =
      "select array_agg(distinct h.upload_id) from screening_history h join screenings s"
          + " on s.student_key = h.student_key and s.semester = h.semester"
          + " and s.upload_id = h.replaced_by where s.upload_id = ?";

  /**
   * Deletes the history rows of the records that are on top again. They are found by their own
   * uploads, since there is no index of the uploads that replaced them. {@code is not distinct
   * from} keeps PostgreSQL from looking up all records of the upload for each row.
   */
  private static final String FORGET =
      "delete from screening_history where replaced_by = ? and unchanged = ?"
          + " and upload_id = any (cast(? as bigint array))"
          + " and exists (select 1 from screenings s"
          + " where s.student_key = screening_history.student_key"
          + " and s.semester = screening_history.semester"
          + " and s.upload_id is not distinct from screening_history.upload_id)";

  private final Connection connection;
  private final UploadId upload;

  private UploadReversal(Connection connection, UploadId upload) {
    this.connection = connection;
    this.upload = upload;
  }

  static Reversal run(Connection connection, UploadId upload, PupilScope scope)
      throws SQLException {
    return new UploadReversal(connection, upload).run(scope);
  }

  private Reversal run(PupilScope scope) throws SQLException {
    Set<StudentKey> outOfScope = scope.without(pupils());
    List<Reversal.Kept> kept = kept(outOfScope);
    leaveAlone(outOfScope);
    int removed = execute(REMOVE);
    Array earlier = earlier();
    execute(RESTORE);
    int restored = forget(earlier, false);
    int unchanged = forget(earlier, true);
    execute(LEFT_ALONE);
    return new Reversal(upload, removed, restored, unchanged, kept);
  }

  private Set<StudentKey> pupils() throws SQLException {
    Set<StudentKey> pupils = new HashSet<>();
    try (PreparedStatement select = about(PUPILS, 2);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        pupils.add(new StudentKey(rows.getString(1)));
      }
    }
    return pupils;
  }

  private List<Reversal.Kept> kept(Set<StudentKey> outOfScope) throws SQLException {
    List<Reversal.Kept> kept = new ArrayList<>();
    try (PreparedStatement select = about(ALL, 2);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        StudentKey student = new StudentKey(rows.getString(1));
        Semester semester = Semester.parse(rows.getString(2));
        UploadId top = new UploadId(rows.getString(3));
        if (outOfScope.contains(student)) {
          kept.add(Reversal.Kept.outOfScope(student, semester));
        } else if (!top.equals(upload)) {
          kept.add(Reversal.Kept.heldBy(top, student, semester));
        }
      }
    }
    return kept;
  }

  private Array earlier() throws SQLException {
    try (PreparedStatement select = about(EARLIER, 1);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getArray(1);
    }
  }

  /** Deletes the history rows of the records that the upload replaced with such a change. */
  private int forget(Array earlier, boolean unchanged) throws SQLException {
    try (PreparedStatement delete = about(FORGET, 1)) {
      delete.setBoolean(2, unchanged);
      delete.setArray(3, earlier);
      return delete.executeUpdate();
    }
  }

  private void leaveAlone(Set<StudentKey> outOfScope) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(LEAVE_ALONE)) {
      for (StudentKey student : outOfScope) {
        insert.setLong(1, UploadStatements.number(upload));
        insert.setString(2, student.value());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private int execute(String sql) throws SQLException {
    try (PreparedStatement statement = about(sql, 1)) {
      return statement.executeUpdate();
    }
  }

  /** Prepares a statement, and sets all its parameters to the upload's identifier. */
  private PreparedStatement about(String sql, int parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 1; i <= parameters; i++) {
      statement.setLong(i, UploadStatements.number(upload));
    }
    return statement;
  }
}
