package io.github.visiontemplate.issue;

/**
 * A file that cannot be read as a workbook, or not to its end. Adapters throw it; the pipelines
 * turn it into a report, so a host meets it only when it uses an adapter directly.
 */
public final class UnreadableTemplateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Issue issue;

  /** Creates the exception for an issue of the file as a whole. */
  public UnreadableTemplateException(Issue issue) {
    super(IssueMessages.english().text(issue));
    this.issue = issue;
  }

  /** Creates the exception for an issue of the file as a whole, with what led to it. */
  public UnreadableTemplateException(Issue issue, Throwable cause) {
    super(IssueMessages.english().text(issue), cause);
    this.issue = issue;
  }

  /** Returns what is wrong with the file. */
  public Issue issue() {
    return issue;
  }
}
