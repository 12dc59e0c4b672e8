package io.github.visiontemplate.store;

import io.github.visiontemplate.fixtures.contract.NumberLinksContract;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.NumberLinks;
import io.github.visiontemplate.model.Student;
import java.util.List;

class InMemoryLinksTest extends NumberLinksContract {

  private final InMemoryScreeningStore screenings = new InMemoryScreeningStore();

  @Override
  protected ScreeningStore emptyStore(List<Student> students) {
    return screenings;
  }

  @Override
  protected NumberLinks links(List<Student> students) {
    return screenings.links(InMemoryStudentDirectory.of(students));
  }
}
