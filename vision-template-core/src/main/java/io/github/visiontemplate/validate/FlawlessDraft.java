package io.github.visiontemplate.validate;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells drafts in which the standard rules find nothing at all, as nearly all are, a hundred times
 * faster than the validator does. What it does not know to be flawless is left to the validator, so
 * the rules stay where they are; a property compares both.
 */
final class FlawlessDraft {

  private static final int UNKNOWN = Integer.MIN_VALUE;
  private static final double MOST = 1e6;

  private FlawlessDraft() {}

  static boolean is(ScreeningDraft draft, Clock clock) {
    return draft.orthokeratology() != null
        && isDated(draft, Math.floorDiv(clock.millis(), TimeUnit.DAYS.toMillis(1)))
        && isFlawless(draft.right(), draft.orthokeratology())
        && isFlawless(draft.left(), draft.orthokeratology());
  }

  /** No zone is more than a day away from the day of UTC. */
  private static boolean isDated(ScreeningDraft draft, long utcDay) {
    LocalDate examDate = draft.examDate();
    LocalDate birthDate = draft.birthDate();
    return examDate != null
        && examDate.toEpochDay() < utcDay
        && Today.isWithin(ExamDateNotLongPast.Check.YEARS, examDate, utcDay)
        && (birthDate == null || !examDate.isBefore(birthDate));
  }

  private static boolean isFlawless(EyeDraft eye, boolean orthokeratology) {
    int acuity = hundredths(eye.acuity());
    int sphere = hundredths(eye.sphere());
    int cylinder = hundredths(eye.cylinder());
    return isAcuity(acuity)
        && isPower(sphere, 3000)
        && isPower(cylinder, 1500)
        && (eye.axis() == null ? cylinder == 0 : isAxis(hundredths(eye.axis())))
        && (orthokeratology || acuity < 500 || acuity > 530 || isMild(sphere, cylinder));
  }

  private static boolean isAcuity(int hundredths) {
    return (hundredths >= 300 && hundredths <= 530 && hundredths % 10 == 0)
        || hundredths == 0
        || hundredths == 900;
  }

  private static boolean isPower(int hundredths, int limit) {
    return hundredths >= -limit && hundredths <= limit && hundredths % 25 == 0;
  }

  private static boolean isAxis(int hundredths) {
    return hundredths >= 0 && hundredths <= 18_000 && hundredths % 100 == 0;
  }

  /** A spherical equivalent above -3.00 D and a cylinder below 4.00 D. */
  private static boolean isMild(int sphere, int cylinder) {
    return 2 * sphere + cylinder > -600 && Math.abs(cylinder) < 400;
  }

  /** Returns a number of at most two decimals in hundredths. */
  private static int hundredths(@Nullable BigDecimal number) {
    if (number == null || number.scale() > 2) {
      return UNKNOWN;
    }
    double hundredths = number.doubleValue() * 100;
    return Math.abs(hundredths) < MOST ? (int) Math.rint(hundredths) : UNKNOWN;
  }
}
