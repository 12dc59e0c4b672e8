package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.TemplateFamily;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that was uploaded to be stored, as the list shows it.
 *
 * @param id the identifier, which cannot be guessed
 * @param owner the school or district that uploaded it
 * @param scope the school or district whose pupils it may touch
 * @param scopeName the name of that school or district
 * @param login who uploaded it
 * @param original the stored file; null once it was removed
 * @param family which template it is said to be
 * @param fileName the name of the file
 * @param fileBytes its size
 * @param uploadedAt when
 * @param expiresAt until when the file is kept
 * @param state how far it is
 * @param code why nothing of it can be stored; null otherwise
 * @param uploadId the upload of the store; null unless it was stored
 * @param counts what the last reading, or the storing, has found
 * @param undoneAt when it was undone; null if it was not
 */
public record ImportRecord(
    String id,
    String owner,
    String scope,
    String scopeName,
    String login,
    @Nullable String original,
    TemplateFamily family,
    String fileName,
    long fileBytes,
    OffsetDateTime uploadedAt,
    OffsetDateTime expiresAt,
    State state,
    @Nullable IssueCode code,
    @Nullable String uploadId,
    Counts counts,
    @Nullable OffsetDateTime undoneAt) {

  private static final Set<State> REVIEWED = Set.of(State.REVIEW, State.REFUSED, State.UNREADABLE);

  /** How far an import is. */
  public enum State {
    /** It is being read. Nothing is stored. */
    READING,
    /** It was read, and waits for a person to store or discard it. */
    REVIEW,
    /** It was read, and no row of it can be stored. */
    REFUSED,
    /** It is not such a template. */
    UNREADABLE,
    /** The server stopped while it was read. It can be read again. */
    BROKEN,
    /** Its records are stored. */
    STORED,
    /** A person has discarded it. Nothing is stored. */
    DISCARDED,
    /** Its records were stored, and then undone. */
    UNDONE
  }

  /**
   * What a file holds and changes.
   *
   * @param read the rows of pupils
   * @param matched how many of these were matched
   * @param errors how many errors there are
   * @param warnings how many warnings there are
   * @param inserted how many records are new
   * @param overwritten how many records replace another one
   * @param unchanged how many records are there already
   */
  public record Counts(
      int read,
      int matched,
      int errors,
      int warnings,
      int inserted,
      int overwritten,
      int unchanged) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    static Counts of(ImportReport report) {
      int errors = (int) report.issues().stream().filter(Issue::isError).count();
      return new Counts(
          report.rows().read(),
          report.rows().matched(),
          errors,
          report.issues().size() - errors,
          report.changes().inserted(),
          report.changes().overwritten(),
          report.changes().unchanged());
    }
  }

  /** Returns whether a person can look at what the file holds before anything is stored. */
  public boolean isReviewed() {
    return REVIEWED.contains(state);
  }

  /** Returns whether it was stored, and not undone. */
  public boolean isStored() {
    return state == State.STORED;
  }

  /** Returns whether its page shows what is in the file, or what was left out of it. */
  public boolean isShown() {
    return original != null && (isReviewed() || (isStored() && counts.errors() > 0));
  }

  /** Returns a text without the name of the file, because people put names of pupils into it. */
  @Override
  public String toString() {
    return "ImportRecord[id=" + id + ", state=" + state + "]";
  }
}
