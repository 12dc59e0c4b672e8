package io.github.visiontemplate.issue.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import java.util.Optional;

/**
 * Counts how many values or rows of a file are suspicious. A few suspicious ones may be right. If
 * most are suspicious, the file is probably wrong.
 */
public final class Share {

  /** The usual minimum count for a warning. Smaller counts prove nothing. */
  public static final int FEWEST = 10;

  private int suspicious;
  private int all;

  /** Counts one more value or row. */
  public void count(boolean isSuspicious) {
    all++;
    suspicious += isSuspicious ? 1 : 0;
  }

  /** Returns how many suspicious values or rows were counted. */
  public int suspicious() {
    return suspicious;
  }

  /** Returns how many values or rows were counted in total. */
  public int all() {
    return all;
  }

  /**
   * Returns a warning about the file if more than half of those counted, and at least ten, are
   * suspicious.
   */
  public Optional<Issue> alarm(String token) {
    return alarm(token, FEWEST);
  }

  /**
   * Returns a warning about the file if more than half of those counted, and at least {@code
   * fewest}, are suspicious.
   */
  public Optional<Issue> alarm(String token, int fewest) {
    return suspicious >= fewest && 2 * suspicious > all
        ? Optional.of(Issue.ofFile(IssueCode.FILE_IMPLAUSIBLE, token, suspicious, all))
        : Optional.empty();
  }
}
