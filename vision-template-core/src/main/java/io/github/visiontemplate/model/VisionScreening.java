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
 * @param orthokeratology whether the pupil wears orthokeratology lenses (角膜塑形镜, OK镜); null if the
 *     form has no such column
 * @param extras the values of the extra columns that the schema declares, as text, by declared name
 * @since 0.1
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

  /** Creates a record without extra columns. */
  public VisionScreening(
      LocalDate examDate, EyeReading right, EyeReading left, @Nullable Boolean orthokeratology) {
    this(examDate, right, left, orthokeratology, Map.of());
  }

  /** Returns the measurements of the given eye. */
  public EyeReading eye(Eye eye) {
    return eye == Eye.RIGHT ? right : left;
  }

  /** Returns a text with the examination date only, to keep health data of a minor out of logs. */
  @Override
  public String toString() {
    return "VisionScreening[examDate=" + examDate + "]";
  }
}
