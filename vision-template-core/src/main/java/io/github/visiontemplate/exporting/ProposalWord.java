package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.Worded;

/** The words between the facts of a {@link Proposal}. */
enum ProposalWord implements Worded {
  UNMATCHED,
  PROPOSED,
  NOBODY,
  CANDIDATE,
  OTHER_CANDIDATE,
  COLON,
  COMMA,
  OPEN,
  CLOSE
}
