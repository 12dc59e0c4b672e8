package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.fixtures.contract.PersonDirectoryContract;
import io.github.visiontemplate.match.PersonDirectory;
import io.github.visiontemplate.model.Student;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A directory of persons on a database, its pupils loaded from a roster. */
abstract class JdbcPersonContract extends PersonDirectoryContract {

  @TempDir Path folder;
  private final List<Database> databases = new ArrayList<>();

  /** Returns the URL of an empty database with the tables of the stores. */
  abstract String newUrl() throws Exception;

  @Override
  protected PersonDirectory directoryOf(List<Student> students) throws Exception {
    databases.add(LoadedDatabase.open(newUrl(), folder, students));
    return databases.get(databases.size() - 1).persons();
  }

  @AfterEach
  void close() {
    databases.forEach(Database::close);
  }
}
