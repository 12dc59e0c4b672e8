package io.github.visiontemplate.examples.web.api;

import io.github.visiontemplate.examples.web.importing.ImportRecord;
import io.github.visiontemplate.examples.web.importing.Review;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.report.ReportDocument;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An upload, as the API shows it.
 *
 * @param id the identifier
 * @param owner who uploaded it: a school or a district
 * @param scope whose pupils it may touch
 * @param template NATIONAL or CITY
 * @param fileName the name of the file
 * @param bytes its size
 * @param uploadedAt when it was uploaded
 * @param state READING, REVIEW, REFUSED, UNREADABLE, BROKEN, STORED, DISCARDED or UNDONE
 * @param code why it is unreadable, an issue code; null otherwise
 * @param uploadId the upload of the store; null unless it was stored
 * @param counts what it holds, and what it changes
 * @param undoneAt when it was undone; null if it was not
 * @param review what was found; null in a list, and while it is read
 */
record ApiUpload(
    String id,
    String owner,
    String scope,
    String template,
    String fileName,
    long bytes,
    OffsetDateTime uploadedAt,
    ImportRecord.State state,
    @Nullable IssueCode code,
    @Nullable String uploadId,
    ImportRecord.Counts counts,
    @Nullable OffsetDateTime undoneAt,
    @Nullable Findings review) {

  /**
   * What was found in a file.
   *
   * @param digest goes with the decision to store: what is stored is what this review shows
   * @param questions the codes of the warnings that must be answered
   * @param report the report of the library
   */
  record Findings(String digest, List<String> questions, ReportDocument report) {

    static Findings of(Review review, IssueMessages messages) {
      return new Findings(
          review.digest(),
          review.issues().questions().stream().map(question -> question.code().name()).toList(),
          review.report().document(messages));
    }
  }

  static ApiUpload of(ImportRecord upload) {
    return of(upload, null);
  }

  static ApiUpload of(ImportRecord upload, @Nullable Findings review) {
    return new ApiUpload(
        upload.id(),
        upload.owner(),
        upload.scope(),
        upload.family().name(),
        upload.fileName(),
        upload.fileBytes(),
        upload.uploadedAt(),
        upload.state(),
        upload.code(),
        upload.uploadId(),
        upload.counts(),
        upload.undoneAt(),
        review);
  }
}
