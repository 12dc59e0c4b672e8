package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.Issue;

/**
 * Selects messages for a fill. They advise to look the pupil up and to type the values in, because
 * rows of the platform's own template are not deleted.
 */
final class FillWords {

  /** The argument that selects the messages of a fill. */
  static final String FILL = "FILL";

  private static final String TEMPORARY = "TEMPORARY";

  private FillWords() {}

  /** Returns the issue of an unmatched row; an issue with other arguments keeps them. */
  static Issue unmatched(Issue issue) {
    if (issue.arguments().isEmpty()) {
      return issue.withArguments(FILL);
    }
    return issue.arguments().get(0).equals(TEMPORARY)
        ? issue.withArguments(FILL + "_" + TEMPORARY)
        : issue;
  }
}
