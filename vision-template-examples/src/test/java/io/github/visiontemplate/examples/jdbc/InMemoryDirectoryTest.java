package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.Student;
import java.util.List;

class InMemoryDirectoryTest extends DirectoryContract {

  @Override
  StudentDirectory of(List<Student> students) {
    return InMemoryStudentDirectory.of(students);
  }
}
