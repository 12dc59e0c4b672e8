package io.github.visiontemplate.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.visiontemplate.examples.jdbc.Connections;
import io.github.visiontemplate.examples.jdbc.JdbcStores;
import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.fixtures.contract.PersonDirectoryContract;
import io.github.visiontemplate.fixtures.contract.StudentDirectoryContract;
import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.PersonDirectory;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.Uploader;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The view of the guide stands in for the table of the example. */
class StudentsViewTest {

  private HikariDataSource pool;

  @AfterEach
  void close() {
    pool.close();
  }

  @Nested
  class ByNumber extends StudentDirectoryContract {
    @Override
    protected StudentDirectory directoryOf(List<Student> students) throws Exception {
      return stores(students).directory();
    }
  }

  @Nested
  class ByPerson extends PersonDirectoryContract {
    @Override
    protected PersonDirectory directoryOf(List<Student> students) throws Exception {
      return stores(students).persons();
    }
  }

  @Test
  void aNumberThatIsDamagedInTheRegisterCountsAsUnknown() throws Exception {
    Student pupil = People.ofSeed(3).student(0, new SchoolId("S1"));
    JdbcStores stores = stores(List.of(pupil));
    try (Connection connection = pool.getConnection();
        Statement damage = connection.createStatement()) {
      damage.execute("update pupil set student_number = '无'");
    }
    Connections connections = Connections.of(pool);

    for (StudentDirectory directory : List.of(stores.directory(), new PupilRegister(connections))) {
      assertThat(directory.findByKey(Set.of(pupil.key()), Uploader.school("S1")).get(pupil.key()))
          .isInstanceOfSatisfying(
              Match.Matched.class, match -> assertThat(match.student().number()).isNull());
    }
  }

  private JdbcStores stores(List<Student> students) throws Exception {
    pool = Registers.of(students);
    return new JdbcStores(Connections.of(pool));
  }
}
