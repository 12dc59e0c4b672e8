package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.fixtures.contract.StudentDirectoryContract;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.Student;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A directory on a database, its pupils loaded from a roster. */
abstract class JdbcDirectoryContract extends StudentDirectoryContract {

  @TempDir Path folder;
  private Database database;

  /** Returns the URL of an empty database with the tables of the stores. */
  abstract String newUrl() throws Exception;

  @Override
  protected StudentDirectory directoryOf(List<Student> students) throws Exception {
    database = LoadedDatabase.open(newUrl(), folder, students);
    return database.directory();
  }

  @AfterEach
  void close() {
    database.close();
  }
}
