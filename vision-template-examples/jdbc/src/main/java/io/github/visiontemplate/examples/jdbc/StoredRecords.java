package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.StudentKey;
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
import java.util.ArrayList;
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
          + " where r.semester = ?%s order by r.student_key";
  private static final String OF_SCHOOLS = " and s.school_id = any (?)";
  private static final String UPLOADS = UploadColumns.SELECT + "%s order by id desc";
  private static final String OF_UPLOADERS = " and uploader_id = any (?)";
  private static final String UPLOADER =
      "select u.uploader_id, coalesce(s.school_id, u.uploader_id) from uploads u"
          + " left join upload_schools s on s.upload_id = u.id where u.id = ?";

  private static final String HISTORY =
      "select h.replaced_by, "
          + ScreeningColumns.names(name -> "h." + name)
          + " from screening_history h join students s on s.student_key = h.student_key"
          + " where h.student_key = ? and h.semester = ? and not h.unchanged"
          + " and s.school_id = any (?)"
          + " order by h.replaced_by desc";

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
   * Passes the records of a semester to {@code each}, ordered by student key: those of the pupils
   * who attend the uploader's schools today. If {@code uploader} is null, these are the records of
   * all pupils, also of those who are not in the roster.
   */
  public void ofSemester(Semester semester, @Nullable Uploader uploader, Consumer<RecordRow> each) {
    read(
        RECORDS.formatted(uploader == null ? "" : OF_SCHOOLS),
        select -> {
          select.setString(1, semester.toString());
          if (uploader != null) {
            Sql.setTexts(select, 2, uploader.schools().stream().map(SchoolId::value).toList());
          }
        },
        row ->
            each.accept(
                new RecordRow(row.getString(1), row.getString(2), ScreeningColumns.get(row, 3))));
  }

  /**
   * Passes the uploads that the uploader or one of its schools has made to {@code each}, newest
   * first. If {@code uploader} is null, these are the uploads of all uploaders.
   */
  public void uploads(@Nullable Uploader uploader, Consumer<UploadRecord> each) {
    read(
        UPLOADS.formatted(uploader == null ? "" : OF_UPLOADERS),
        select -> {
          if (uploader != null) {
            Sql.setTexts(select, 1, UploadStatements.uploaders(uploader));
          }
        },
        row -> each.accept(UploadColumns.get(row)));
  }

  /**
   * Returns the uploads that the uploader or one of its schools has made, newest first. For a
   * district these are its own and those of its schools.
   *
   * @param before only uploads older than this one, which is the last of the page before; null for
   *     the newest
   * @param most the largest number of uploads to return
   */
  public List<UploadRecord> uploads(Uploader uploader, @Nullable UploadId before, int most) {
    return before != null && !UploadStatements.isNumber(before)
        ? List.of()
        : Sql.with(
            connections,
            "read uploads",
            connection -> UploadStatements.within(connection, uploader, before, most));
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
    return find(text, uploader, 0, most);
  }

  /**
   * Returns a page of the pupils that {@link #find(String, Uploader, int)} returns.
   *
   * @param skipped the number of pupils on the pages before
   * @param most the largest number of pupils to return
   */
  public List<FoundPupil> find(String text, Uploader uploader, int skipped, int most) {
    try (Connections.Transaction transaction = connections.beginReading()) {
      return new PupilSearch(transaction.connection(), text).find(uploader, skipped, most);
    } catch (SQLException e) {
      throw Sql.failed("look for students", e);
    }
  }

  /** Returns a pupil of the uploader's schools, with the records of all semesters. */
  public Optional<FoundPupil> find(StudentKey pupil, Uploader uploader) {
    try (Connections.Transaction transaction = connections.beginReading()) {
      return PupilSearch.find(transaction.connection(), pupil, uploader);
    } catch (SQLException e) {
      throw Sql.failed("look for a student", e);
    }
  }

  /**
   * Returns the records of a pupil and semester that were overwritten with other values, newest
   * first. Returns an empty list if the pupil is not one of the uploader's.
   */
  public List<PastRecord> history(StudentKey pupil, Semester semester, Uploader uploader) {
    List<PastRecord> past = new ArrayList<>();
    read(
        HISTORY,
        select -> {
          select.setString(1, pupil.value());
          select.setString(2, semester.toString());
          Sql.setTexts(select, 3, uploader.schools().stream().map(SchoolId::value).toList());
        },
        row ->
            past.add(
                new PastRecord(
                    ScreeningColumns.get(row, 2), new UploadId(String.valueOf(row.getLong(1))))));
    return past;
  }

  /**
   * Returns the record of an upload, whoever has made it. Returns empty if there is no such upload.
   */
  public Optional<UploadRecord> upload(UploadId upload) {
    List<UploadRecord> found = new ArrayList<>();
    if (UploadStatements.isNumber(upload)) {
      read(
          UploadColumns.SELECT + " and id = ?",
          select -> select.setLong(1, UploadStatements.number(upload)),
          row -> found.add(UploadColumns.get(row)));
    }
    return found.stream().findFirst();
  }

  /**
   * A record that was overwritten.
   *
   * @param stored the record
   * @param replacedBy the upload that overwrote it
   */
  public record PastRecord(StoredScreening stored, UploadId replacedBy) {

    /** Returns a text without values, because they are personal data. */
    @Override
    public String toString() {
      return "PastRecord[replacedBy=" + replacedBy.value() + "]";
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
