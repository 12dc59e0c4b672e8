package io.github.visiontemplate.store;

import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.schema.TemplateFamily;

/**
 * A stored record.
 *
 * @param screening the values
 * @param origin the template family from which the record came
 * @param upload the last upload of the record, even if that upload left its values unchanged
 * @since 0.1
 */
public record StoredScreening(VisionScreening screening, TemplateFamily origin, UploadId upload) {

  /**
   * Returns whether storing the given record, of the given origin, would leave this record
   * unchanged.
   */
  boolean hasSameValues(ScreeningRecord record, TemplateFamily from) {
    return origin == from && screening.equals(record.screening());
  }
}
