package io.github.visiontemplate.validate;

import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/**
 * Today by the validator's clock. To know the date in a zone is the costliest step of a check, so a
 * date that is right in every zone is told by the day of UTC, from which no zone is more than a day
 * away.
 */
final class Today {

  private static final int DAYS_PER_YEAR = 365;

  private Today() {}

  static LocalDate of(ConstraintValidatorContext context) {
    return LocalDate.now(context.getClockProvider().getClock());
  }

  /** Tells whether no zone sees the date in the future; false leaves it open. */
  static boolean isPastEverywhere(LocalDate date, ConstraintValidatorContext context) {
    return date.toEpochDay() < utcDay(context);
  }

  /**
   * Tells whether the date lies less than so many years back in every zone, or in the future; false
   * leaves it open.
   */
  static boolean isWithinYearsEverywhere(
      int years, LocalDate date, ConstraintValidatorContext context) {
    return isWithin(years, date, utcDay(context));
  }

  static boolean isWithin(int years, LocalDate date, long utcDay) {
    return date.toEpochDay() > utcDay + 1 - (long) years * DAYS_PER_YEAR;
  }

  private static long utcDay(ConstraintValidatorContext context) {
    Clock clock = context.getClockProvider().getClock();
    return Math.floorDiv(clock.millis(), TimeUnit.DAYS.toMillis(1));
  }
}
