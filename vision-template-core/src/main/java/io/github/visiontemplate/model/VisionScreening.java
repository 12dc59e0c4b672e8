package io.github.visiontemplate.model;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The record of one pupil's vision screening (视力筛查).
 *
 * @param examDate date of the examination (体检日期)
 * @param right the right eye
 * @param left the left eye
 * @param orthokeratology whether the pupil wears orthokeratology lenses (角膜塑形镜, OK镜); null where
 *     the form has no such column
 * @param extras values of further columns that a schema declares, by their declared names; kept as
 *     text
 */
public record VisionScreening(
    LocalDate examDate,
    EyeReading right,
    EyeReading left,
    @Nullable Boolean orthokeratology,
    Map<String, String> extras) {

  /** Copies the extras. */
  public VisionScreening {
    extras = Map.copyOf(extras);
  }

  /** Creates a record without further columns. */
  public VisionScreening(
      LocalDate examDate, EyeReading right, EyeReading left, @Nullable Boolean orthokeratology) {
    this(examDate, right, left, orthokeratology, Map.of());
  }

  /** Returns the reading of that eye. */
  public EyeReading eye(Eye eye) {
    return eye == Eye.RIGHT ? right : left;
  }

  /** Health data of a minor stays out of logs: shows the examination date alone. */
  @Override
  public String toString() {
    return "VisionScreening[examDate=" + examDate + "]";
  }
}
