package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.report.SemesterSummary;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.store.UploadRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads stored records and uploads row by row, so that no result is held in memory as a whole. */
public final class StoredRecords {

  /** How many rows are fetched at a time. */
  static final int FETCH = 500;

  private static final String RECORDS =
      "select r.student_key, s.national_student_number, "
          + ScreeningColumns.NAMES
          + " from screenings r left join students s on s.student_key = r.student_key"
          + " where r.semester = ? and (cast(? as varchar(64)) is null or s.school_id = ?)"
          + " order by r.student_key";
  private static final String UPLOADS =
      UploadColumns.SELECT
          + " and (cast(? as varchar(64)) is null or uploader_id = ?) order by id desc";
  private static final String UPLOADER =
      "select u.uploader_id, coalesce(s.school_id, u.uploader_id) from uploads u"
          + " left join upload_schools s on s.upload_id = u.id where u.id = ?";

  private final Connections connections;

  StoredRecords(Connections connections) {
    this.connections = connections;
  }

  /**
   * One stored record.
   *
   * @param studentKey the key of the pupil
   * @param nationalStudentNumber the pupil's unmasked number in the roster; null if the roster has
   *     no number for the pupil
   * @param stored the record
   */
  public record RecordRow(
      String studentKey, @Nullable String nationalStudentNumber, StoredScreening stored) {

    /** Returns a text that contains only the pupil's key. */
    @Override
    public String toString() {
      return "RecordRow[studentKey=" + studentKey + "]";
    }
  }

  /**
   * Passes the records of a semester to {@code each}, ordered by student key. If {@code school} is
   * null, these are the records of all schools.
   */
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

  /**
   * Passes the uploads of an uploader to {@code each}, newest first. If {@code uploader} is null,
   * these are the uploads of all uploaders.
   */
  public void uploads(@Nullable String uploader, Consumer<UploadRecord> each) {
    read(
        UPLOADS,
        select -> {
          select.setString(1, uploader);
          select.setString(2, uploader);
        },
        row -> each.accept(UploadColumns.get(row)));
  }

  /**
   * Returns the uploader of an upload, with the schools for which the uploader acted. Returns empty
   * if there is no such upload.
   */
  public Optional<Uploader> uploader(UploadId upload) {
    Map<String, Set<SchoolId>> schools = new HashMap<>();
    if (UploadStatements.isNumber(upload)) {
      read(
          UPLOADER,
          select -> select.setLong(1, UploadStatements.number(upload)),
          row ->
              schools
                  .computeIfAbsent(row.getString(1), id -> new HashSet<>())
                  .add(new SchoolId(row.getString(2))));
    }
    return schools.entrySet().stream()
        .map(each -> new Uploader(each.getKey(), each.getValue()))
        .findFirst();
  }

  /**
   * Returns the uploader's pupils whose name, class or national student number has the text, with
   * their records of all semesters, ordered by school and class. Width, case and blanks do not
   * matter. A number must have at least five characters of the text, and the code of a class must
   * be the whole text.
   *
   * @param most the largest number of pupils to return
   */
  public List<FoundPupil> find(String text, Uploader uploader, int most) {
    try (Connections.Transaction transaction = connections.beginReading()) {
      return new PupilSearch(transaction.connection(), text).find(uploader, most);
    } catch (SQLException e) {
      throw Sql.failed("look for students", e);
    }
  }

  /** Counts the pupils of a school, and what was found in a semester, by class. */
  public SemesterSummary summary(Semester semester, SchoolId school) {
    return SemesterSummary.ofSchool(semester, classes(semester, Set.of(school)));
  }

  /** Counts the pupils of several schools, and what was found in a semester, by grade. */
  public SemesterSummary summary(Semester semester, Collection<SchoolId> schools) {
    return SemesterSummary.ofSchools(semester, classes(semester, schools));
  }

  /** Counts the pupils of all schools, and what was found in a semester, by grade. */
  public SemesterSummary summary(Semester semester) {
    return SemesterSummary.ofSchools(semester, classes(semester, null));
  }

  private List<SemesterSummary.Group> classes(
      Semester semester, @Nullable Collection<SchoolId> schools) {
    return Sql.with(
        connections,
        "count records",
        connection -> SummaryStatements.classes(connection, semester, schools));
  }

  private interface Step<T> {
    void on(T target) throws SQLException;
  }

  private void read(String query, Step<PreparedStatement> parameters, Step<ResultSet> each) {
    try (Connections.Transaction transaction = connections.beginReading()) {
      read(transaction.connection(), query, parameters, each);
    } catch (SQLException e) {
      throw Sql.failed("read what is stored", e);
    }
  }

  /** Reads row by row. PostgreSQL streams rows only within a transaction. */
  private static void read(
      Connection connection, String query, Step<PreparedStatement> parameters, Step<ResultSet> each)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setFetchSize(FETCH);
      parameters.on(select);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          each.on(rows);
        }
      }
    }
  }
}
