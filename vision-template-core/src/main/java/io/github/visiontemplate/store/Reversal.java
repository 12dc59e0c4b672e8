package io.github.visiontemplate.store;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.Semester;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reverting an upload did.
 *
 * @param upload the upload that was reverted
 * @param removed how many records were removed because there had been none before
 * @param restored how many records were replaced by those that the upload had overwritten
 * @param unchanged how many records keep their values and belong to the upload before again,
 *     because the reverted one had left them unchanged
 * @param kept the records of the upload that were left alone, by student and semester
 */
public record Reversal(UploadId upload, int removed, int restored, int unchanged, List<Kept> kept) {

  private static final Comparator<Kept> ORDER =
      Comparator.comparing(Kept::student).thenComparing(Kept::semester);

  /** Copies the list, in its order. */
  public Reversal {
    kept = kept.stream().sorted(ORDER).toList();
  }

  /** Why a record was left alone. */
  public enum Reason {
    /** A later upload holds the record, with other values or the same. */
    LATER_UPLOAD,
    /**
     * The pupil is not within the scope of the one who reverts, such as after a change of schools.
     */
    OUT_OF_SCOPE
  }

  /**
   * A record that was left alone.
   *
   * @param student whose it is
   * @param semester the semester that it counts for
   * @param reason why
   * @param by the later upload that holds it; null out of scope, where nothing is told of others
   */
  public record Kept(StudentKey student, Semester semester, Reason reason, @Nullable UploadId by) {

    /** Returns a record that a later upload holds. */
    public static Kept heldBy(UploadId later, StudentKey student, Semester semester) {
      return new Kept(student, semester, Reason.LATER_UPLOAD, later);
    }

    /** Returns a record of a pupil who is out of scope. */
    public static Kept outOfScope(StudentKey student, Semester semester) {
      return new Kept(student, semester, Reason.OUT_OF_SCOPE, null);
    }
  }
}
