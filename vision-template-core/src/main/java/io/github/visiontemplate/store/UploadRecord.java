package io.github.visiontemplate.store;

import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.table.TemplateFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The kept record of one upload (上传记录), stored or refused.
 *
 * @param id the identifier of the upload
 * @param uploaderId the identifier of the school or district that uploaded
 * @param file the file's name, size and hash
 * @param origin the template family that the file was expected to have
 * @param at when the upload began
 * @param result how the upload ended
 * @param revertedAt when the upload was last reverted; null if it was never reverted
 * @since 0.1
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

  /** Returns a copy of this record with the time of a reversal. */
  public UploadRecord withRevertedAt(Instant time) {
    return new UploadRecord(id, uploaderId, file, origin, at, result, time);
  }
}
