package io.github.visiontemplate.examples.sample;

import io.github.visiontemplate.semester.SchoolYear;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/**
 * The days on which the school examines its pupils, in the autumn of the current school year. They
 * are before today if possible.
 */
final class SampleDates {

  private final LocalDate schoolYearStart;
  private final LocalDate first;
  private final LocalDate last;

  SampleDates(LocalDate today) {
    schoolYearStart = LocalDate.of(SchoolYear.of(today).startYear(), Month.SEPTEMBER, 1);
    LocalDate usualFirst = schoolYearStart.withDayOfMonth(10);
    first = today.isAfter(usualFirst) ? usualFirst : schoolYearStart;
    last =
        latest(
            first, earliest(today.minusDays(1), schoolYearStart.withMonth(11).withDayOfMonth(30)));
  }

  /** Returns the day on which a class is examined. It is not at a weekend if possible. */
  LocalDate examDate(SampleClass schoolClass) {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    LocalDate day = first.plusDays((schoolClass.grade() * 31L + schoolClass.number() * 7L) % days);
    int weekend = day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
    return latest(first, day.minusDays(Math.max(0, weekend)));
  }

  /**
   * Returns the birth date of a pupil in a grade: the day with that index in the year in which the
   * pupils of the grade were born.
   */
  LocalDate birthDate(int grade, int day) {
    return schoolYearStart.minusYears(7L + grade).plusDays(day);
  }

  private static LocalDate earliest(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
