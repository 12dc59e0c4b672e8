package io.github.visiontemplate.store;

import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.schema.TemplateFamily;

/**
 * A stored record.
 *
 * @param screening the values
 * @param origin the family of template that it came from
 * @param upload the last upload that holds it, also where that upload left it unchanged
 */
public record StoredScreening(VisionScreening screening, TemplateFamily origin, UploadId upload) {

  /** Returns whether a record of that origin would leave this one unchanged. */
  boolean hasSameValues(ScreeningRecord record, TemplateFamily from) {
    return origin == from && screening.equals(record.screening());
  }
}
