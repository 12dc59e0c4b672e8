package io.github.visiontemplate.store;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.Semester;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of reverting an upload.
 *
 * @param upload the upload that was reverted
 * @param removed how many records were removed because the pupil had none before the upload
 * @param restored how many records were replaced by the records that the upload had overwritten
 * @param unchanged how many records keep their values and belong to the earlier upload again,
 *     because the reverted upload had left them unchanged
 * @param kept the records of the upload that were not reverted, sorted by student and semester
 * @since 0.1
 */
public record Reversal(UploadId upload, int removed, int restored, int unchanged, List<Kept> kept) {

  private static final Comparator<Kept> ORDER =
      Comparator.comparing(Kept::student).thenComparing(Kept::semester);

  /** Copies and sorts the list. */
  public Reversal {
    kept = kept.stream().sorted(ORDER).toList();
  }

  /** The reason why a record was not reverted. */
  public enum Reason {
    /** The record belongs to a later upload, with other values or with the same values. */
    LATER_UPLOAD,
    /**
     * The pupil is not within the scope of the uploader who reverts, for example after a change of
     * school.
     */
    OUT_OF_SCOPE
  }

  /**
   * A record that was not reverted.
   *
   * @param student the pupil of the record
   * @param semester the semester of the record
   * @param reason why the record was not reverted
   * @param by the later upload to which the record belongs; null if the pupil is out of scope,
   *     because other schools' uploads are not disclosed
   */
  public record Kept(StudentKey student, Semester semester, Reason reason, @Nullable UploadId by) {

    /** Returns a record that belongs to a later upload. */
    public static Kept heldBy(UploadId later, StudentKey student, Semester semester) {
      return new Kept(student, semester, Reason.LATER_UPLOAD, later);
    }

    /** Returns a record of a pupil who is out of scope. */
    public static Kept outOfScope(StudentKey student, Semester semester) {
      return new Kept(student, semester, Reason.OUT_OF_SCOPE, null);
    }
  }
}
