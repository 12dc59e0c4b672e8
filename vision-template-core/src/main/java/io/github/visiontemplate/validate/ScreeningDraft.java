package io.github.visiontemplate.validate;

import io.github.visiontemplate.model.Eye;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.validate.internal.ExamDateNotInFuture;
import io.github.visiontemplate.validate.internal.ExamDateNotLongPast;
import io.github.visiontemplate.validate.internal.Required;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values as entered for one pupil, before they are checked. A value that was left blank is
 * null.
 *
 * @param right the values of the right eye
 * @param left the values of the left eye
 * @param orthokeratology whether the pupil wears orthokeratology lenses
 * @param examDate date of the examination
 * @param birthDate birth date, for comparison with the examination date; null if unknown
 * @param extras the values of the extra columns that the schema declares, by declared name; blank
 *     values are left out
 * @since 0.1
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
    @Nullable LocalDate birthDate,
    Map<String, String> extras) {

  /** Copies the extras. */
  public ScreeningDraft {
    extras = extras.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(extras));
  }

  /** Creates a draft without extra columns. */
  public ScreeningDraft(
      EyeDraft right,
      EyeDraft left,
      @Nullable Boolean orthokeratology,
      @Nullable LocalDate examDate,
      @Nullable LocalDate birthDate) {
    this(right, left, orthokeratology, examDate, birthDate, Map.of());
  }

  /** Returns the values of the given eye. */
  public EyeDraft eye(Eye eye) {
    return eye == Eye.RIGHT ? right : left;
  }

  /**
   * Returns the record of this draft. The draft must have no errors.
   *
   * @throws IllegalArgumentException if a required value is missing or a value is out of its range
   */
  public VisionScreening toScreening() {
    if (examDate == null) {
      throw new IllegalArgumentException(
          "expected a draft without errors, found one without a required value");
    }
    return new VisionScreening(
        examDate, right.toReading(), left.toReading(), orthokeratology, extras);
  }

  /** Returns a text with the examination date only, to keep health data of a minor out of logs. */
  @Override
  public String toString() {
    return "ScreeningDraft[examDate=" + examDate + "]";
  }
}
