package io.github.visiontemplate.examples.web.api;

import io.github.visiontemplate.examples.web.exporting.TemplateRecord;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A template, as the API shows it.
 *
 * @param id the identifier
 * @param owner for whom it was uploaded: a school or a district
 * @param fileName the name of the file
 * @param bytes its size
 * @param uploadedAt when it was uploaded
 * @param expiresAt until when it can be filled
 * @param state READING, READY, REFUSED or BROKEN
 * @param code the code of the issue if it was refused; null otherwise
 * @param rows how many pupils it has, and how many of them were matched
 */
record ApiTemplate(
    String id,
    String owner,
    String fileName,
    long bytes,
    OffsetDateTime uploadedAt,
    OffsetDateTime expiresAt,
    TemplateRecord.State state,
    @Nullable String code,
    Rows rows) {

  /** How many pupils a template has, and how many of them were matched. */
  record Rows(int read, int matched) {}

  static ApiTemplate of(TemplateRecord template) {
    return new ApiTemplate(
        template.id(),
        template.owner(),
        template.fileName(),
        template.fileBytes(),
        template.uploadedAt(),
        template.expiresAt(),
        template.state(),
        template.code(),
        new Rows(template.rowsRead(), template.rowsMatched()));
  }
}
