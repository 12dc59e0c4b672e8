package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.Acceptance;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.internal.Acceptances;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.report.ProgressListener;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.table.FillableTemplate;
import java.util.List;
import java.util.Objects;

/**
 * Says which template to fill, with the records of which semester, for whom, and how. Immutable:
 * each method returns a changed copy.
 *
 * <pre>{@code
 * FillRequest request = FillRequest.of(template, semester, uploader);
 * FillReport filled = visionExport.fill(request.accepting(PERSON_DIFFERS), output);
 * }</pre>
 *
 * @since 0.1
 */
public final class FillRequest {

  final FillableTemplate template;
  final Semester semester;
  final Uploader uploader;
  final List<Acceptance> accepted;
  final ProgressListener progress;

  private FillRequest(
      FillableTemplate template,
      Semester semester,
      Uploader uploader,
      List<Acceptance> accepted,
      ProgressListener progress) {
    this.template = Objects.requireNonNull(template, "expected a template, found null");
    this.semester = Objects.requireNonNull(semester, "expected a semester, found null");
    this.uploader = Objects.requireNonNull(uploader, "expected an uploader, found null");
    this.accepted = accepted;
    this.progress = Objects.requireNonNull(progress, "expected a listener, found null");
  }

  /**
   * Creates a request to fill a template.
   *
   * @param template the platform's original file
   * @param semester the semester whose records are filled in
   * @param uploader who fills the template; rows of pupils outside the uploader's scope stay empty
   */
  public static FillRequest of(FillableTemplate template, Semester semester, Uploader uploader) {
    return new FillRequest(template, semester, uploader, List.of(), (rows, total) -> {});
  }

  /**
   * Accepts errors about people who differ from the register, {@link IssueCode#PERSON_DIFFERS} or
   * {@link IssueCode#PEOPLE_SHIFTED}, in the whole file: the report shows these errors as warnings.
   * Call this method only after a person has looked at the file. Errors accepted before stay
   * accepted.
   *
   * @throws IllegalArgumentException if errors with one of the codes cannot be accepted
   */
  public FillRequest accepting(IssueCode... codes) {
    return accepting(Acceptances.of(codes));
  }

  /**
   * Accepts errors about people who differ from the register, in the whole file or in single rows.
   */
  public FillRequest accepting(List<Acceptance> values) {
    List<Acceptance> all = Acceptances.join(accepted, values);
    return new FillRequest(template, semester, uploader, all, progress);
  }

  /** Sets the listener that is notified of the number of rows read so far. */
  public FillRequest onProgress(ProgressListener value) {
    return new FillRequest(template, semester, uploader, accepted, value);
  }
}
