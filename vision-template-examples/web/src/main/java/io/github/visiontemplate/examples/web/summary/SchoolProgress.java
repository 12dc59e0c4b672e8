package io.github.visiontemplate.examples.web.summary;

import io.github.visiontemplate.examples.web.account.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * How far a school is with a semester.
 *
 * @param school the school
 * @param onRoll how many pupils are on its roll
 * @param stored what is stored of the semester; null if nothing is
 * @param rows how many rows of its last stored upload were matched; null if it has none
 * @param open what waits for somebody of the school
 */
public record SchoolProgress(
    Organisation school,
    int onRoll,
    UploadStates.@Nullable Stored stored,
    UploadStates.@Nullable Rows rows,
    UploadStates.Open open) {

  /** Returns how many pupils have a record. */
  public int examined() {
    return stored == null ? 0 : stored.records();
  }

  /** Returns how many pupils have none. */
  public int notExamined() {
    return Math.max(0, onRoll - examined());
  }
}
