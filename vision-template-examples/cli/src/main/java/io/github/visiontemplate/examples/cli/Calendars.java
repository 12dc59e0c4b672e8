package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.semester.SemesterCalendar;
import io.github.visiontemplate.semester.SemesterCalendars;

/** The calendars that {@code --calendar} offers. */
enum Calendars {
  /** The default rule, for all years. */
  STANDARD,
  /** The terms that Beijing has published. */
  BEIJING;

  SemesterCalendar calendar() {
    return switch (this) {
      case STANDARD -> SemesterCalendars.standard();
      case BEIJING -> SemesterCalendars.beijing();
    };
  }
}
