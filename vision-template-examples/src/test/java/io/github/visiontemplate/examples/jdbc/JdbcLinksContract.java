package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.fixtures.contract.NumberLinksContract;
import io.github.visiontemplate.match.NumberLinks;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.store.ScreeningStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The links of a store on a database, its pupils loaded from a roster. */
abstract class JdbcLinksContract extends NumberLinksContract {

  @TempDir Path folder;
  private Database database;
  private String url;

  /** Returns the URL of a database that has no tables yet. */
  abstract String newUrl() throws Exception;

  @Override
  protected ScreeningStore emptyStore(List<Student> students) throws Exception {
    url = newUrl();
    database = Database.open(url);
    return database.store();
  }

  @Override
  protected NumberLinks links(List<Student> students) throws Exception {
    Plain.run(url, "delete from students");
    LoadedDatabase.load(database, folder, students);
    return database.links();
  }

  @AfterEach
  void close() {
    database.close();
  }
}
