/**
 * School years and semesters, and the calendar that derives them from examination dates: a host may
 * give its own {@link io.github.visiontemplate.semester.SemesterCalendar}; presets are in {@link
 * io.github.visiontemplate.semester.SemesterCalendars}.
 */
@NullMarked
package io.github.visiontemplate.semester;

import org.jspecify.annotations.NullMarked;
