package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.report.ImportReport.ChangeCounts;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.Origin;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.table.FileFacts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What is stored, row by row: no answer is held in memory as a whole. */
public final class StoredRecords {

  private static final int FETCH = 500;
  private static final String RECORDS =
      "select r.student_key, s.national_student_number, "
          + ScreeningColumns.NAMES
          + " from screenings r left join students s on s.student_key = r.student_key"
          + " where r.semester = ? and (cast(? as varchar(64)) is null or s.school_id = ?)"
          + " order by r.student_key";
  private static final String UPLOADS =
      "select id, uploader_id, file_name, file_bytes, file_sha256, origin, uploaded_at, inserted,"
          + " overwritten, unchanged from uploads"
          + " where cast(? as varchar(64)) is null or uploader_id = ? order by id desc";

  private final DataSource source;

  StoredRecords(DataSource source) {
    this.source = source;
  }

  /**
   * One stored record.
   *
   * @param studentKey whose it is
   * @param nationalStudentNumber the pupil's number in the roster, whole; null where it has none
   * @param stored the record
   */
  public record RecordRow(
      String studentKey, @Nullable String nationalStudentNumber, StoredScreening stored) {

    /** Names the pupil's key alone. */
    @Override
    public String toString() {
      return "RecordRow[studentKey=" + studentKey + "]";
    }
  }

  /**
   * One upload that was stored.
   *
   * @param id the upload
   * @param uploaderId who uploaded
   * @param file the file
   * @param origin the family of template
   * @param at when it began
   * @param changes what it changed
   */
  public record UploadRow(
      UploadId id,
      String uploaderId,
      FileFacts file,
      Origin origin,
      Instant at,
      ChangeCounts changes) {}

  /** Gives the records of a semester, of one school or of all (null), by student key. */
  public void ofSemester(Semester semester, @Nullable String school, Consumer<RecordRow> each) {
    read(
        RECORDS,
        select -> {
          select.setString(1, semester.toString());
          select.setString(2, school);
          select.setString(3, school);
        },
        row ->
            each.accept(
                new RecordRow(row.getString(1), row.getString(2), ScreeningColumns.get(row, 3))));
  }

  /** Gives the uploads of one uploader or of all (null), newest first. */
  public void uploads(@Nullable String uploader, Consumer<UploadRow> each) {
    read(
        UPLOADS,
        select -> {
          select.setString(1, uploader);
          select.setString(2, uploader);
        },
        row -> each.accept(upload(row)));
  }

  private static UploadRow upload(ResultSet row) throws SQLException {
    return new UploadRow(
        new UploadId(row.getString(1)),
        row.getString(2),
        new FileFacts(row.getString(3), row.getLong(4), row.getString(5)),
        Origin.valueOf(row.getString(6)),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        new ChangeCounts(row.getInt(8), row.getInt(9), row.getInt(10)));
  }

  private interface Step<T> {
    void on(T target) throws SQLException;
  }

  private void read(String query, Step<PreparedStatement> parameters, Step<ResultSet> each) {
    Sql.with(
        source,
        "read what is stored",
        connection -> {
          read(connection, query, parameters, each);
          return true;
        });
  }

  /** PostgreSQL streams only within a transaction. */
  private static void read(
      Connection connection, String query, Step<PreparedStatement> parameters, Step<ResultSet> each)
      throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setFetchSize(FETCH);
      parameters.on(select);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          each.on(rows);
        }
      }
    } finally {
      connection.rollback();
    }
  }
}
