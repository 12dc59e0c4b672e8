package io.github.visiontemplate.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.examples.fixtures.Plain;
import io.github.visiontemplate.fixtures.contract.NumberLinksContract;
import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.match.NumberLinks;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.store.LinkingSession;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.store.StoreException;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.table.TemplateFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The links of a store on a database, its pupils loaded from a roster. */
abstract class JdbcLinksContract extends NumberLinksContract {

  @TempDir Path folder;
  private Database database;
  private String url;

  /** Returns the URL of an empty database with the tables of the stores. */
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

  @Test
  void aLinkThatCannotBeStoredFailsItsUploadAndNamesNobody() throws Exception {
    NationalStudentNumber number = NationalStudentNumber.of("G11010519491231002X");
    NumberLink link =
        new NumberLink(number, new StudentKey("k".repeat(65)), new Person("甲乙", null));
    UploadHeader header =
        new UploadHeader(
            Uploader.school("school-0"),
            new TemplateFile.Facts("city.xlsx", 9, "ab".repeat(32)),
            TemplateFamily.CITY,
            Records.AT);
    try (LinkingSession session = (LinkingSession) database.store().begin(header)) {
      assertThatThrownBy(() -> session.link(List.of(link)))
          .isInstanceOf(StoreException.class)
          .hasMessage("could not store links")
          .rootCause()
          .hasMessageNotContainingAny("甲乙", number.value(), "kkk");
      assertThatThrownBy(() -> session.commit(Records.STORED))
          .isInstanceOf(IllegalStateException.class);
    }

    assertThat(Plain.number(url, "select count(*) from uploads")).isZero();
  }

  @AfterEach
  void close() {
    database.close();
  }
}
