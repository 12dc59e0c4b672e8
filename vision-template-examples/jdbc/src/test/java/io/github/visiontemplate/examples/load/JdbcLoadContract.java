package io.github.visiontemplate.examples.load;

import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.store.ScreeningStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The load on a database; what was overwritten is read past the code under test. */
abstract class JdbcLoadContract extends LoadContract {

  @TempDir Path folder;
  private String url;
  private Database database;

  /** Returns the URL of a database that has no tables yet. */
  abstract String newUrl() throws Exception;

  @Override
  ScreeningStore emptyStore() throws Exception {
    url = newUrl();
    database = Database.open(url);
    return database.store();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  List<String> overwritten(int pupil) throws Exception {
    List<String> uploads = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement select =
            connection.prepareStatement(
                "select upload_id from screening_history where student_key = ? order by replaced_by")) {
      select.setString(1, District.STUDENTS.get(pupil).key().value());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          uploads.add(rows.getString(1));
        }
      }
    }
    return uploads;
  }
}
