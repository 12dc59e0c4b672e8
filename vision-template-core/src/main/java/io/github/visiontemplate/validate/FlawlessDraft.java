package io.github.visiontemplate.validate;

import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.validate.internal.Acuity;
import io.github.visiontemplate.validate.internal.Axis;
import io.github.visiontemplate.validate.internal.DiopterRange;
import io.github.visiontemplate.validate.internal.DiopterStep;
import io.github.visiontemplate.validate.internal.ExamDateNotLongPast;
import io.github.visiontemplate.validate.internal.Hundredths;
import io.github.visiontemplate.validate.internal.Today;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes drafts that violate no standard rule, a hundred times faster than the validator.
 * Nearly all drafts are of this kind. This class calls the checks of the constraints directly.
 * Drafts that it does not recognize are checked by the validator.
 */
final class FlawlessDraft {

  private FlawlessDraft() {}

  static boolean is(ScreeningDraft draft, Clock clock) {
    Boolean orthokeratology = draft.orthokeratology();
    return orthokeratology != null
        && isDated(draft, Today.utcDay(clock))
        && isFlawless(draft.right(), orthokeratology)
        && isFlawless(draft.left(), orthokeratology);
  }

  private static boolean isDated(ScreeningDraft draft, long utcDay) {
    LocalDate examDate = draft.examDate();
    return examDate != null
        && Today.isPastEverywhere(examDate, utcDay)
        && ExamDateNotLongPast.Check.isRecentEverywhere(examDate, utcDay)
        && ExamDateAfterBirth.Check.accepts(examDate, draft.birthDate());
  }

  private static boolean isFlawless(EyeDraft eye, boolean orthokeratology) {
    return Acuity.Check.accepts(Hundredths.of(eye.acuity()))
        && isPower(eye.sphere(), Refraction.MAX_SPHERE)
        && isPower(eye.cylinder(), Refraction.MAX_CYLINDER)
        && isAxis(eye)
        && (orthokeratology || PlausibleCombination.Check.accepts(eye));
  }

  private static boolean isPower(@Nullable BigDecimal power, int limit) {
    int hundredths = Hundredths.of(power);
    return DiopterRange.Check.accepts(hundredths, limit) && DiopterStep.Check.accepts(hundredths);
  }

  private static boolean isAxis(EyeDraft eye) {
    return eye.axis() == null ? !eye.lacksAxis() : Axis.Check.accepts(Hundredths.of(eye.axis()));
  }
}
