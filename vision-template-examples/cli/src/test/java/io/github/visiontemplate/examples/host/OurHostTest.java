package io.github.visiontemplate.examples.host;

import io.github.visiontemplate.fixtures.contract.NumberLinksContract;
import io.github.visiontemplate.fixtures.contract.ScreeningStoreContract;
import io.github.visiontemplate.fixtures.contract.SemesterCalendarContract;
import io.github.visiontemplate.fixtures.contract.StudentDirectoryContract;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.NumberLinks;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.semester.SemesterCalendar;
import io.github.visiontemplate.semester.SemesterCalendars;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.ScreeningStore;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** A host holds its own implementations to the contracts of the library. */
class OurHostTest {

  @Nested
  class OurDirectory extends StudentDirectoryContract {
    @Override
    protected StudentDirectory directoryOf(List<Student> students) {
      return InMemoryStudentDirectory.of(students); // yours, with these pupils alone
    }
  }

  @Nested
  class OurStore extends ScreeningStoreContract {
    @Override
    protected ScreeningStore emptyStore(List<Student> students) {
      return new InMemoryScreeningStore(); // yours, emptied
    }
  }

  @Nested
  class OurLinks extends NumberLinksContract {
    private final InMemoryScreeningStore store = new InMemoryScreeningStore();

    @Override
    protected ScreeningStore emptyStore(List<Student> students) {
      return store; // yours, emptied
    }

    @Override
    protected NumberLinks links(List<Student> students) {
      return store.links(InMemoryStudentDirectory.of(students)); // yours, of these pupils alone
    }
  }

  @Nested
  class OurCalendar extends SemesterCalendarContract {
    @Override
    protected SemesterCalendar calendar() {
      return SemesterCalendars.beijing(); // yours
    }
  }
}
