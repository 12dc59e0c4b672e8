package io.github.visiontemplate.validate.internal;

import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/**
 * Determines today by the clock of the validator. Finding the date in a time zone is the most
 * expensive step of a check. Therefore most dates are only compared with the current day in UTC,
 * counted in days from 1970-01-01. The date in any zone is at most one day away from the day in
 * UTC.
 */
public final class Today {

  private static final int DAYS_PER_YEAR = 365;

  private Today() {}

  static LocalDate of(ConstraintValidatorContext context) {
    return LocalDate.now(context.getClockProvider().getClock());
  }

  static long utcDay(ConstraintValidatorContext context) {
    return utcDay(context.getClockProvider().getClock());
  }

  /** Returns the current day in UTC, in days from 1970-01-01. */
  public static long utcDay(Clock clock) {
    return Math.floorDiv(clock.millis(), TimeUnit.DAYS.toMillis(1));
  }

  /**
   * Returns true if the date is today or earlier in every time zone. If the result is false, the
   * date may still be today or earlier in the zone of the clock.
   */
  public static boolean isPastEverywhere(LocalDate date, long utcDay) {
    return date.toEpochDay() < utcDay;
  }

  /**
   * Returns true if the date is in the future or less than the given number of years ago in every
   * time zone. If the result is false, the same may still be true in the zone of the clock.
   */
  static boolean isWithinYearsEverywhere(int years, LocalDate date, long utcDay) {
    return date.toEpochDay() > utcDay + 1 - (long) years * DAYS_PER_YEAR;
  }
}
