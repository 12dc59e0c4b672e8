package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadHeader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The store of records. An upload is a transaction that first locks its schools, in one order for
 * all uploads: those of a school come one after the other, those of different schools side by side.
 */
final class JdbcScreeningStore implements ScreeningStore {

  private static final String FIND =
      "select student_key, "
          + ScreeningColumns.NAMES
          + " from screenings where semester = ? and student_key = any (?)";

  private final DataSource source;

  JdbcScreeningStore(DataSource source) {
    this.source = source;
  }

  @Override
  public StoreSession begin(UploadHeader upload) {
    UploadLocks.prepare(source, upload.uploader());
    return JdbcStoreSession.begin(source, upload);
  }

  @Override
  public Map<StudentKey, StoredScreening> find(Collection<StudentKey> students, Semester semester) {
    return Sql.with(source, "read records", connection -> find(connection, students, semester));
  }

  static Map<StudentKey, StoredScreening> find(
      Connection connection, Collection<StudentKey> students, Semester semester)
      throws SQLException {
    Map<StudentKey, StoredScreening> found = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, semester.toString());
      Sql.setTexts(select, 2, students.stream().map(StudentKey::value).toList());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(new StudentKey(rows.getString(1)), ScreeningColumns.get(rows, 2));
        }
      }
    }
    return found;
  }
}
