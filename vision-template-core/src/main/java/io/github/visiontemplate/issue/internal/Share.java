package io.github.visiontemplate.issue.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import java.util.Optional;

/** How many of the things in a file are suspicious. A few may be true, most of them hardly are. */
public final class Share {

  /** Fewer prove nothing. */
  public static final int FEWEST = 10;

  private int suspicious;
  private int all;

  /** Counts one more. */
  public void count(boolean isSuspicious) {
    all++;
    suspicious += isSuspicious ? 1 : 0;
  }

  /** Returns how many are suspicious. */
  public int suspicious() {
    return suspicious;
  }

  /** Returns how many were counted. */
  public int all() {
    return all;
  }

  /** Warns of the file where more than half, and at least ten, are suspicious. */
  public Optional<Issue> alarm(String token) {
    return alarm(token, FEWEST);
  }

  /** Warns of the file where more than half, and at least {@code fewest}, are suspicious. */
  public Optional<Issue> alarm(String token, int fewest) {
    return suspicious >= fewest && 2 * suspicious > all
        ? Optional.of(Issue.ofFile(IssueCode.FILE_IMPLAUSIBLE, token, suspicious, all))
        : Optional.empty();
  }
}
