package io.github.visiontemplate.match;

import io.github.visiontemplate.fixtures.contract.PersonDirectoryContract;
import io.github.visiontemplate.model.Student;
import java.util.List;

class InMemoryPersonsTest extends PersonDirectoryContract {

  @Override
  protected PersonDirectory directoryOf(List<Student> students) {
    return InMemoryStudentDirectory.of(students);
  }
}
