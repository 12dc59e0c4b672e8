package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.VisualAcuity;
import org.jspecify.annotations.Nullable;

/** The readings of an eye, as documents have them. */
record StoredEye(
    String acuity, @Nullable String sphere, @Nullable String cylinder, @Nullable Integer axis) {

  static StoredEye of(EyeReading reading) {
    String acuity = reading.acuity().toString();
    Refraction refraction = reading.refraction();
    return refraction == null
        ? new StoredEye(acuity, null, null, null)
        : new StoredEye(
            acuity,
            refraction.sphere().toString(),
            refraction.cylinder().toString(),
            refraction.axis());
  }

  /** Returns an acuity for people. */
  static String shown(Answer answer, VisualAcuity acuity) {
    return acuity.isBelowChart() ? answer.phrase("records.belowChart") : acuity.toString();
  }
}
