package io.github.visiontemplate.store;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.Semester;
import java.util.Comparator;
import java.util.List;

/**
 * What reverting an upload did.
 *
 * @param upload the upload that was reverted
 * @param removed how many records were removed, for there had been none before
 * @param restored how many records were replaced by those that the upload had overwritten
 * @param kept the records that a later upload has overwritten, by student and semester
 */
public record Reversal(UploadId upload, int removed, int restored, List<Kept> kept) {

  private static final Comparator<Kept> ORDER =
      Comparator.comparing(Kept::student).thenComparing(Kept::semester);

  /** Copies the list, in its order. */
  public Reversal {
    kept = kept.stream().sorted(ORDER).toList();
  }

  /**
   * A record that was left alone.
   *
   * @param student whose it is
   * @param semester the semester that it counts for
   * @param by the later upload whose record stands there now
   */
  public record Kept(StudentKey student, Semester semester, UploadId by) {}
}
