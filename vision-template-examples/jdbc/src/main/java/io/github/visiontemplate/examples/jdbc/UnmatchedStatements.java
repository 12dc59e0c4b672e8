package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.examples.jdbc.Rows.Column;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.store.UploadResult.UnmatchedClass;
import java.sql.Connection;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements that write and read how many rows of an upload were matched to no pupil. */
final class UnmatchedStatements {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("upload_id", JDBCType.BIGINT),
          new Column("semester", JDBCType.VARCHAR),
          new Column("class_code", JDBCType.VARCHAR),
          new Column("class_name", JDBCType.VARCHAR),
          new Column("row_count", JDBCType.INTEGER));

  /**
   * The counts of the uploads of national templates by schools. It is not known to which school the
   * rows of a district's upload belong.
   */
  private static final String OF_SEMESTER =
      "select u.uploader_id, n.class_code, n.class_name, n.upload_id, n.row_count"
          + " from upload_unmatched n join uploads u on u.id = n.upload_id"
          + " join upload_schools s on s.upload_id = u.id and s.school_id = u.uploader_id"
          + " where n.semester = ? and u.origin = 'NATIONAL' and u.reverted_at is null%s"
          + " order by n.upload_id";

  private UnmatchedStatements() {}

  /**
   * Rows of a class that were matched to no pupil.
   *
   * @param school the school that uploaded
   * @param classCode the code of the class; null if the file has none
   * @param className the name of the class; null if the file has none
   * @param upload the upload
   * @param rows the number of rows
   */
  record Unmatched(
      SchoolId school,
      @Nullable String classCode,
      @Nullable String className,
      long upload,
      int rows) {}

  static void insert(Connection connection, UploadId upload, List<UnmatchedClass> unmatched)
      throws SQLException {
    List<List<@Nullable Object>> values = new ArrayList<>();
    for (UnmatchedClass rows : unmatched) {
      values.add(
          Arrays.asList(
              UploadStatements.number(upload),
              rows.semester().toString(),
              cut(rows.classCode(), RosterColumn.CLASS_CODE),
              cut(rows.className(), RosterColumn.CLASS_NAME),
              rows.rows()));
    }
    Dialect.of(connection).insert(connection, "upload_unmatched", new Rows(COLUMNS, values));
  }

  /**
   * Returns the counts of a semester, oldest upload first.
   *
   * @param schools the schools; null for all schools
   */
  static List<Unmatched> ofSemester(
      Connection connection, Semester semester, @Nullable Collection<SchoolId> schools)
      throws SQLException {
    List<Unmatched> unmatched = new ArrayList<>();
    String query = OF_SEMESTER.formatted(schools == null ? "" : " and s.school_id = any (?)");
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setString(1, semester.toString());
      if (schools != null) {
        Sql.setTexts(select, 2, schools.stream().map(SchoolId::value).toList());
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          unmatched.add(
              new Unmatched(
                  new SchoolId(row.getString(1)),
                  row.getString(2),
                  row.getString(3),
                  row.getLong(4),
                  row.getInt(5)));
        }
      }
    }
    return unmatched;
  }

  /** Returns a text of a file without control characters, cut off where the column ends. */
  private static @Nullable String cut(@Nullable String text, RosterColumn column) {
    if (text == null) {
      return null;
    }
    String clean = text.replaceAll("\\p{Cntrl}", "");
    return clean.length() <= column.length() ? clean : clean.substring(0, column.length());
  }
}
