package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.Issue;

/**
 * Selects the messages of a fill. These messages advise people to look the pupil up and to type in
 * the values, because rows of the platform's own template must not be deleted.
 */
final class FillWords {

  /** The argument that selects the messages of a fill. */
  static final String FILL = "FILL";

  private static final String TEMPORARY = "TEMPORARY";

  private FillWords() {}

  /**
   * Returns the issue of an unmatched row with the message of a fill. An issue with other arguments
   * is returned unchanged.
   */
  static Issue unmatched(Issue issue) {
    if (issue.arguments().isEmpty()) {
      return issue.withArguments(FILL);
    }
    return issue.arguments().get(0).equals(TEMPORARY)
        ? issue.withArguments(FILL + "_" + TEMPORARY)
        : issue;
  }
}
