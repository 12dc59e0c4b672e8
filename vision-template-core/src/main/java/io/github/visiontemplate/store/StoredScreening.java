package io.github.visiontemplate.store;

import io.github.visiontemplate.model.VisionScreening;

/**
 * A stored record.
 *
 * @param screening the values
 * @param origin the family of template that it came from
 * @param upload the upload that stored it
 */
public record StoredScreening(VisionScreening screening, Origin origin, UploadId upload) {}
