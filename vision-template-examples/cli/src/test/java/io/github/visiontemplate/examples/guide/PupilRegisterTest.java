package io.github.visiontemplate.examples.guide;

import com.zaxxer.hikari.HikariDataSource;
import io.github.visiontemplate.examples.jdbc.Connections;
import io.github.visiontemplate.fixtures.contract.StudentDirectoryContract;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.Student;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

// guide: tests
/** Our register keeps the contract of the library. */
class PupilRegisterTest extends StudentDirectoryContract {

  private HikariDataSource pool;

  @Override
  protected StudentDirectory directoryOf(List<Student> students) throws Exception {
    pool = Registers.of(students); // an empty database of ours, with these pupils
    return new PupilRegister(Connections.of(pool));
  }

  @AfterEach
  void close() {
    pool.close();
  }
}
// guide: end
