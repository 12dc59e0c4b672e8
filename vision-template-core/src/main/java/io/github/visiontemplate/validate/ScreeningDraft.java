package io.github.visiontemplate.validate;

import io.github.visiontemplate.model.Eye;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.validate.internal.ExamDateNotInFuture;
import io.github.visiontemplate.validate.internal.ExamDateNotLongPast;
import io.github.visiontemplate.validate.internal.Required;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was entered for one pupil, before it is known to be right. Null is what was left blank.
 *
 * @param right the right eye
 * @param left the left eye
 * @param orthokeratology whether orthokeratology lenses are worn
 * @param examDate date of the examination
 * @param birthDate birth date, to compare with; null where unknown
 */
@ExamDateAfterBirth
@PlausibleCombination(payload = Warning.class)
public record ScreeningDraft(
    @Valid EyeDraft right,
    @Valid EyeDraft left,
    @Required @Nullable Boolean orthokeratology,
    @Required(message = "{io.github.visiontemplate.validate.EXAM_DATE_MISSING}")
        @ExamDateNotInFuture
        @ExamDateNotLongPast(payload = Warning.class)
        @Nullable LocalDate examDate,
    @Nullable LocalDate birthDate) {

  /** Returns what was entered for that eye. */
  public EyeDraft eye(Eye eye) {
    return eye == Eye.RIGHT ? right : left;
  }

  /**
   * Returns the record of a draft in which no error was found.
   *
   * @param extras values of further columns that a schema declares, by their declared names
   * @throws IllegalArgumentException if a required value is missing or a value is out of its range
   */
  public VisionScreening toScreening(Map<String, String> extras) {
    if (examDate == null) {
      throw new IllegalArgumentException(
          "expected a draft without errors, found one without a required value");
    }
    return new VisionScreening(
        examDate, right.toReading(), left.toReading(), orthokeratology, extras);
  }

  /** Health data of a minor stays out of logs: shows the examination date alone. */
  @Override
  public String toString() {
    return "ScreeningDraft[examDate=" + examDate + "]";
  }
}
