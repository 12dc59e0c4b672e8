/**
 * School years, semesters, and the calendar that derives a semester from an examination date.
 * {@link io.github.visiontemplate.semester.SemesterCalendars} has ready-made calendars. A host may
 * also implement {@link io.github.visiontemplate.semester.SemesterCalendar} itself.
 */
@NullMarked
package io.github.visiontemplate.semester;

import org.jspecify.annotations.NullMarked;
