package io.github.visiontemplate.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.fixtures.contract.StudentDirectoryContract;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.Uploader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InMemoryStudentDirectoryTest extends StudentDirectoryContract {

  @Override
  protected StudentDirectory directoryOf(List<Student> students) {
    return InMemoryStudentDirectory.of(students);
  }

  @Test
  void aDirectoryDoesNotChangeWithItsSource() {
    Student pupil = People.ofSeed(1).student(0, new SchoolId("S1"));
    List<Student> students = new ArrayList<>(List.of(pupil));
    StudentDirectory copy = InMemoryStudentDirectory.of(students);
    students.clear();
    assertThat(copy.findByKey(Set.of(pupil.key()), Uploader.school("S1")))
        .containsValue(new Match.Matched(pupil));
  }
}
