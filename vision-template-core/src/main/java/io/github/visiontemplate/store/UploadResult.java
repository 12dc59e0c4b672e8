package io.github.visiontemplate.store;

import io.github.visiontemplate.semester.Semester;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of an upload: the last part of an upload record (上传记录).
 *
 * @param outcome whether the upload was stored
 * @param template the identifier of the schema that fits the headers; null if no schema fits
 * @param rows how many rows the file has
 * @param changes how many records the upload changed
 * @param unmatched how many rows of each class were not matched. A store may keep these counts for
 *     a {@link io.github.visiontemplate.report.SemesterSummary}. It need not return them with the
 *     upload record.
 * @since 0.1
 */
public record UploadResult(
    Outcome outcome,
    @Nullable String template,
    RowCounts rows,
    ChangeCounts changes,
    List<UnmatchedClass> unmatched) {

  /** Copies the list. */
  public UploadResult {
    unmatched = List.copyOf(unmatched);
  }

  /** Creates a result without counts of classes. */
  public UploadResult(
      Outcome outcome, @Nullable String template, RowCounts rows, ChangeCounts changes) {
    this(outcome, template, rows, changes, List.of());
  }

  /**
   * The number of rows of a class that were not matched. It holds nothing of a single pupil.
   *
   * @param semester the semester of the examinations
   * @param classCode the code of the class as the file has it; null if the file has none
   * @param className the name of the class as the file has it; null if the file has none
   * @param rows the number of rows
   */
  public record UnmatchedClass(
      Semester semester, @Nullable String classCode, @Nullable String className, int rows) {}

  /** How an upload ended. */
  public enum Outcome {
    /** Records were stored; some rows may have been left out. */
    STORED,
    /** The file was read and refused; nothing was stored. */
    REJECTED,
    /** The file could not be read as a template; nothing was stored. */
    UNREADABLE,
    /**
     * The import ended with an exception, for example because the host's register of pupils failed;
     * nothing was stored.
     */
    FAILED
  }
}
