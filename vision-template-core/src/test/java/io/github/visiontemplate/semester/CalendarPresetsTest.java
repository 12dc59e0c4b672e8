package io.github.visiontemplate.semester;

import io.github.visiontemplate.fixtures.contract.SemesterCalendarContract;
import org.junit.jupiter.api.Nested;

class CalendarPresetsTest {

  @Nested
  class Standard extends SemesterCalendarContract {
    @Override
    protected SemesterCalendar calendar() {
      return SemesterCalendars.standard();
    }
  }

  @Nested
  class Beijing extends SemesterCalendarContract {
    @Override
    protected SemesterCalendar calendar() {
      return SemesterCalendars.beijing();
    }
  }
}
