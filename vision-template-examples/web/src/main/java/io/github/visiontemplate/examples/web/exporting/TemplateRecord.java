package io.github.visiontemplate.examples.web.exporting;

import io.github.visiontemplate.semester.SchoolYear;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A template of the national platform that was uploaded, as the list shows it.
 *
 * @param id the identifier, which cannot be guessed
 * @param owner whose it is
 * @param login who uploaded it
 * @param original the stored file; null once it has expired
 * @param fileName the name of the file
 * @param fileBytes its size
 * @param uploadedAt when
 * @param expiresAt until when it can be filled
 * @param state how far it is
 * @param code why it was refused, an issue code; null otherwise
 * @param rowsRead the rows of pupils
 * @param rowsMatched how many of these were matched
 */
public record TemplateRecord(
    String id,
    String owner,
    String login,
    @Nullable String original,
    String fileName,
    long fileBytes,
    OffsetDateTime uploadedAt,
    OffsetDateTime expiresAt,
    State state,
    @Nullable String code,
    int rowsRead,
    int rowsMatched) {

  /** How far a template is. */
  public enum State {
    /** It is being read. */
    READING,
    /** It can be filled. */
    READY,
    /** It is no template, or not to be trusted. */
    REFUSED,
    /** The server stopped while it was read. It can be read again. */
    BROKEN
  }

  /** Returns whether it can be filled. */
  public boolean isReady() {
    return state == State.READY && original != null;
  }

  /** Returns which share of the rows was matched, in percent. */
  public double matchRate() {
    return rowsRead == 0 ? 0 : 100.0 * rowsMatched / rowsRead;
  }

  /** Returns the school year in which it was uploaded. */
  public SchoolYear schoolYear() {
    return SchoolYear.of(uploadedAt.toLocalDate());
  }

  /** Returns a text without the name of the file, because people put names of pupils into it. */
  @Override
  public String toString() {
    return "TemplateRecord[id=" + id + ", state=" + state + "]";
  }
}
