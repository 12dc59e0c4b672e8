package io.github.visiontemplate.table;

/**
 * A workbook file that can be read any number of times. Immutable and thread-safe.
 *
 * @since 0.1
 */
public interface TemplateFile {

  /** The maximum number of issues of a file if its adapter sets no other limit. */
  int DEFAULT_MAX_ISSUES = 200_000;

  /**
   * Returns the name, size and hash of the file. Reads the whole file to compute the hash.
   *
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  Facts facts();

  /**
   * Opens the workbook.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the file is not a
   *     readable workbook; the issue of the exception says why
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  TemplateWorkbook open();

  /**
   * Returns the maximum number of errors and warnings. A file with more issues is rejected as a
   * whole ({@code TOO_LARGE} with the argument {@code ISSUES}), because a hostile file could have
   * ten issues in each of a million rows.
   */
  default int maxIssues() {
    return DEFAULT_MAX_ISSUES;
  }

  /**
   * The name, size and hash that identify a file in upload records.
   *
   * @param name the name of the file, without a path
   * @param bytes the size of the file in bytes
   * @param sha256 the SHA-256 hash of the content, as 64 lower-case hexadecimal digits
   */
  record Facts(String name, long bytes, String sha256) {

    /** Returns a text without the name of the file, because people put names of pupils into it. */
    @Override
    public String toString() {
      return "Facts[bytes=" + bytes + ", sha256=" + sha256 + "]";
    }
  }
}
