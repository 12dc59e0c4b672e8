package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Acceptance;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.internal.Acceptances;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.report.ChangeListener;
import io.github.visiontemplate.report.ProgressListener;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.table.TemplateFile;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says which file to import, for whom, and how. Immutable: each method returns a changed copy.
 *
 * <pre>{@code
 * ImportReport checked = visionImport.run(ImportRequest.of(file, uploader).dryRun());
 * }</pre>
 *
 * @since 0.1
 */
public final class ImportRequest {

  final TemplateFile file;
  final Uploader uploader;
  final TemplateFamily family;
  final boolean dryRun;
  final List<Acceptance> accepted;
  final @Nullable ChangeListener listener;
  final ProgressListener progress;

  private ImportRequest(
      TemplateFile file,
      Uploader uploader,
      TemplateFamily family,
      boolean dryRun,
      List<Acceptance> accepted,
      @Nullable ChangeListener listener,
      ProgressListener progress) {
    this.file = Objects.requireNonNull(file, "expected a file, found null");
    this.uploader = Objects.requireNonNull(uploader, "expected an uploader, found null");
    this.family = Objects.requireNonNull(family, "expected a family, found null");
    this.dryRun = dryRun;
    this.accepted = accepted;
    this.listener = listener;
    this.progress = Objects.requireNonNull(progress, "expected a listener, found null");
  }

  /** Creates a request to import a template of the national platform. */
  public static ImportRequest of(TemplateFile file, Uploader uploader) {
    return new ImportRequest(
        file, uploader, TemplateFamily.NATIONAL, false, List.of(), null, (rows, total) -> {});
  }

  /**
   * Sets the family of the template. The default is {@link TemplateFamily#NATIONAL}. The headers of
   * the file decide which form of the family it is.
   */
  public ImportRequest family(TemplateFamily value) {
    return new ImportRequest(file, uploader, value, dryRun, accepted, listener, progress);
  }

  /**
   * Asks for a dry run: everything is done except storing, and the report says what would change.
   */
  public ImportRequest dryRun() {
    return new ImportRequest(file, uploader, family, true, accepted, listener, progress);
  }

  /**
   * Accepts errors in the whole file: the report shows these errors as warnings. They are errors
   * about people who differ from the register, {@link IssueCode#PERSON_DIFFERS} or {@link
   * IssueCode#PEOPLE_SHIFTED}, and {@link IssueCode#ALREADY_IMPORTED}: a row of the city form then
   * replaces the record from a national template. Call this method only after a person has looked
   * at the file. Errors accepted before stay accepted.
   *
   * @throws IllegalArgumentException if errors with one of the codes cannot be accepted
   */
  public ImportRequest accepting(IssueCode... codes) {
    return accepting(Acceptances.of(codes));
  }

  /**
   * Accepts errors, in the whole file or in single rows, as {@link #accepting(IssueCode...)} does.
   */
  public ImportRequest accepting(List<Acceptance> values) {
    List<Acceptance> all = Acceptances.join(accepted, values);
    return new ImportRequest(file, uploader, family, dryRun, all, listener, progress);
  }

  /**
   * Sets the listener that is notified of each record that the import changes or would change,
   * within the session that stores the record. If the file is refused, the listener is notified of
   * the good rows as if there were no bad rows. With a listener, the file is read twice. If the
   * listener throws, the import ends and nothing of the file is stored.
   */
  public ImportRequest onChange(ChangeListener value) {
    Objects.requireNonNull(value, "expected a listener, found null");
    return new ImportRequest(file, uploader, family, dryRun, accepted, value, progress);
  }

  /** Sets the listener that is notified of the number of rows read so far. */
  public ImportRequest onProgress(ProgressListener value) {
    return new ImportRequest(file, uploader, family, dryRun, accepted, listener, value);
  }
}
