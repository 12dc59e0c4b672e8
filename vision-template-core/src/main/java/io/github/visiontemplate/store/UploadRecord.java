package io.github.visiontemplate.store;

import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.table.TemplateFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One upload as it is kept (上传记录), whether it was stored or refused.
 *
 * @param id the upload
 * @param uploaderId the identifier of the school or district that uploaded
 * @param file the file's name, size and hash
 * @param origin the family of template that the file was to be
 * @param at when the upload began
 * @param result how it ended
 * @param revertedAt when it was last reverted; null if it never was
 */
public record UploadRecord(
    UploadId id,
    String uploaderId,
    TemplateFile.Facts file,
    TemplateFamily origin,
    Instant at,
    UploadResult result,
    @Nullable Instant revertedAt) {

  /** Returns whether the upload stored records and was not reverted. */
  public boolean stands() {
    return result.outcome() == UploadResult.Outcome.STORED && revertedAt == null;
  }

  /** Returns the same record with the time of a reversal. */
  public UploadRecord withRevertedAt(Instant time) {
    return new UploadRecord(id, uploaderId, file, origin, at, result, time);
  }
}
