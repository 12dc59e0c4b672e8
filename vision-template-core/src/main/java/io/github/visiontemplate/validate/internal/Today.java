package io.github.visiontemplate.validate.internal;

import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/**
 * Today by the validator's clock. To find the date in a zone is the costliest step of a check.
 * Therefore most dates are compared with the day in UTC, counted from 1970-01-01: no zone is more
 * than a day away from it.
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

  /** Returns the day in UTC. */
  public static long utcDay(Clock clock) {
    return Math.floorDiv(clock.millis(), TimeUnit.DAYS.toMillis(1));
  }

  /** Returns whether the date is today or earlier in every zone; false leaves it open. */
  public static boolean isPastEverywhere(LocalDate date, long utcDay) {
    return date.toEpochDay() < utcDay;
  }

  /**
   * Returns whether in every zone the date lies less than that many years back, or in the future;
   * false leaves it open.
   */
  static boolean isWithinYearsEverywhere(int years, LocalDate date, long utcDay) {
    return date.toEpochDay() > utcDay + 1 - (long) years * DAYS_PER_YEAR;
  }
}
