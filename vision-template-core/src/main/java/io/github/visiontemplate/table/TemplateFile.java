package io.github.visiontemplate.table;

/** A workbook file that can be read, as often as needed. Immutable and thread-safe. */
public interface TemplateFile {

  /** How many issues a file may have whose adapter sets no limit of its own. */
  int DEFAULT_MAX_ISSUES = 200_000;

  /**
   * Returns what identifies the file; its content is read for the hash.
   *
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  Facts facts();

  /**
   * Opens the workbook.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if it is no readable
   *     workbook; its issue says why
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  TemplateWorkbook open();

  /**
   * Returns how many errors and warnings there may be. A file with more of them is refused as a
   * whole ({@code TOO_LARGE} with the argument {@code ISSUES}), because a hostile one could have
   * ten in each of a million rows.
   */
  default int maxIssues() {
    return DEFAULT_MAX_ISSUES;
  }

  /**
   * What identifies a file in upload records.
   *
   * @param name the file's name as people know it, without a path
   * @param bytes its size
   * @param sha256 the SHA-256 of its content, 64 lower-case hexadecimal digits
   */
  record Facts(String name, long bytes, String sha256) {}
}
