package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.Issue;

/**
 * Has issues worded for a fill: nobody deletes a row of the platform's own template, the pupil is
 * looked up and the values are typed in.
 */
final class FillWords {

  /** The argument by which messages of a fill are known. */
  static final String FILL = "FILL";

  private static final String TEMPORARY = "TEMPORARY";

  private FillWords() {}

  /** Returns the issue of a row whose pupil was not matched; details of its own are kept. */
  static Issue unmatched(Issue issue) {
    if (issue.arguments().isEmpty()) {
      return issue.withArguments(FILL);
    }
    return issue.arguments().get(0).equals(TEMPORARY)
        ? issue.withArguments(FILL + "_" + TEMPORARY)
        : issue;
  }
}
