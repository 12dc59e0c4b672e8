package io.github.visiontemplate.issue;

/**
 * Thrown by adapters if a file cannot be read as a workbook or cannot be read to its end. Imports
 * and exports turn this exception into a report. Therefore a host sees it only if it uses an
 * adapter directly, or if a fill finds the damage after it has opened the host's output.
 *
 * @since 0.1
 */
public final class UnreadableTemplateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Issue issue;

  /** Creates the exception for an issue of the file as a whole. */
  public UnreadableTemplateException(Issue issue) {
    super(IssueMessages.english().text(issue));
    this.issue = issue;
  }

  /** Creates the exception for an issue of the file as a whole, with its cause. */
  public UnreadableTemplateException(Issue issue, Throwable cause) {
    super(IssueMessages.english().text(issue), cause);
    this.issue = issue;
  }

  /** Returns the issue that says what is wrong with the file. */
  public Issue issue() {
    return issue;
  }
}
