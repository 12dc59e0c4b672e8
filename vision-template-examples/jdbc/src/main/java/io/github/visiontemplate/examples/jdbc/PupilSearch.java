package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.StoredScreening;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks for pupils by a part of the name, a part of the student number, or the class. The rows of
 * the uploader's schools are read one by one and compared here, because databases do not ignore
 * width and blanks.
 */
final class PupilSearch {

  /** Fewer characters would occur in many numbers, and are the code of a class. */
  private static final int FEWEST_OF_NUMBER = 5;

  private static final String PUPILS =
      "select student_key, national_student_number, name, sex, birth_date, school_id,"
          + " nullif(grade_code, ''), nullif(class_code, ''), nullif(class_name, '')"
          + " from students where school_id = any (?)";
  private static final String IN_ORDER =
      " order by school_id, grade_code, class_code, name, student_key";
  private static final String WITH_KEY = " and student_key = ?";

  /** Goes from semester to semester in the index. */
  private static final String NEXT_SEMESTER =
      "select semester from screenings where semester > ? order by semester limit 1";

  private final Connection connection;
  private final String text;

  PupilSearch(Connection connection, String text) {
    this.connection = connection;
    this.text = normalized(text);
  }

  /**
   * Returns the pupils of the uploader's schools with their records, ordered by school and class.
   *
   * @param skipped the number of pupils to leave out before
   * @param most the largest number of pupils to return
   */
  List<FoundPupil> find(Uploader uploader, int skipped, int most) throws SQLException {
    List<FoundPupil> found = pupils(uploader, skipped, most);
    addRecords(found);
    return found;
  }

  /** Returns the pupil with this key, with the records, if the pupil is the uploader's. */
  static Optional<FoundPupil> find(Connection connection, StudentKey key, Uploader uploader)
      throws SQLException {
    List<FoundPupil> found = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(PUPILS + WITH_KEY)) {
      Sql.setTexts(select, 1, uploader.schools().stream().map(SchoolId::value).toList());
      select.setString(2, key.value());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(pupil(row));
        }
      }
    }
    new PupilSearch(connection, "").addRecords(found);
    return found.stream().findFirst();
  }

  private void addRecords(List<FoundPupil> found) throws SQLException {
    List<StudentKey> keys = found.stream().map(pupil -> pupil.student().key()).toList();
    for (Semester semester : found.isEmpty() ? List.<Semester>of() : semesters()) {
      Map<StudentKey, StoredScreening> records =
          ScreeningStatements.find(connection, keys, semester);
      for (FoundPupil pupil : found) {
        StoredScreening record = records.get(pupil.student().key());
        if (record != null) {
          pupil.records().put(semester, record);
        }
      }
    }
  }

  private List<FoundPupil> pupils(Uploader uploader, int skipped, int most) throws SQLException {
    List<FoundPupil> found = new ArrayList<>();
    int meant = 0;
    try (PreparedStatement select = connection.prepareStatement(PUPILS + IN_ORDER)) {
      select.setFetchSize(StoredRecords.FETCH);
      Sql.setTexts(select, 1, uploader.schools().stream().map(SchoolId::value).toList());
      try (ResultSet row = select.executeQuery()) {
        while (found.size() < most && row.next()) {
          if (isMeant(row) && ++meant > skipped) {
            found.add(pupil(row));
          }
        }
      }
    }
    return found;
  }

  private static FoundPupil pupil(ResultSet row) throws SQLException {
    return new FoundPupil(
        JdbcStudentDirectory.student(row),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        new TreeMap<>(Comparator.reverseOrder()));
  }

  private boolean isMeant(ResultSet row) throws SQLException {
    return has(row.getString(3))
        || (text.length() >= FEWEST_OF_NUMBER && has(row.getString(2)))
        || normalized(row.getString(8)).equals(text)
        || has(row.getString(9));
  }

  private boolean has(@Nullable String value) {
    return normalized(value).contains(text);
  }

  private List<Semester> semesters() throws SQLException {
    List<Semester> semesters = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(NEXT_SEMESTER)) {
      String last = "";
      while (last != null) {
        select.setString(1, last);
        try (ResultSet row = select.executeQuery()) {
          last = row.next() ? row.getString(1) : null;
        }
        if (last != null) {
          semesters.add(Semester.parse(last));
        }
      }
    }
    return semesters;
  }

  /** Returns the text without differences of width and case, and without blanks. */
  private static String normalized(@Nullable String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("\\s", "")
            .toUpperCase(Locale.ROOT);
  }
}
