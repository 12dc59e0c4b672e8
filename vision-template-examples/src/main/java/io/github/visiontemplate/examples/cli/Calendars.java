package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.semester.SemesterCalendar;
import io.github.visiontemplate.semester.SemesterCalendars;

/** The calendars that {@code --calendar} offers. */
enum Calendars {
  /** The default rule for all years. */
  STANDARD(SemesterCalendars.standard()),
  /** Beijing's published terms. */
  BEIJING(SemesterCalendars.beijing());

  private final SemesterCalendar calendar;

  Calendars(SemesterCalendar calendar) {
    this.calendar = calendar;
  }

  SemesterCalendar calendar() {
    return calendar;
  }
}
