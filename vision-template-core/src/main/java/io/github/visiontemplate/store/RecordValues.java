package io.github.visiontemplate.store;

import io.github.visiontemplate.model.Eye;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.schema.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Returns the single values of a record by their columns. */
final class RecordValues {

  /** The columns in the order of the national form, with the date of examination last. */
  static final List<Field> FIELDS =
      Stream.concat(
              Arrays.stream(Field.values()).filter(Field::isMeasurement),
              Stream.of(Field.EXAM_DATE))
          .toList();

  private RecordValues() {}

  static @Nullable Object of(VisionScreening screening, Field field) {
    if (field == Field.EXAM_DATE) {
      return screening.examDate();
    }
    if (field == Field.ORTHOKERATOLOGY) {
      return screening.orthokeratology();
    }
    Eye eye = isOf(Eye.RIGHT, field) ? Eye.RIGHT : Eye.LEFT;
    return field.isAcuity()
        ? screening.eye(eye).acuity()
        : of(screening.eye(eye).refraction(), eye, field);
  }

  private static @Nullable Object of(@Nullable Refraction refraction, Eye eye, Field field) {
    if (refraction == null) {
      return null;
    }
    if (field == Field.sphere(eye)) {
      return refraction.sphere();
    }
    return field == Field.cylinder(eye) ? refraction.cylinder() : refraction.axis();
  }

  private static boolean isOf(Eye eye, Field field) {
    return field == Field.acuity(eye)
        || field == Field.sphere(eye)
        || field == Field.cylinder(eye)
        || field == Field.axis(eye);
  }
}
