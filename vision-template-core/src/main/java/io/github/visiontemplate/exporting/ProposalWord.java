package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.IssueMessages;

/** The words and punctuation between the facts of a {@link Proposal}. */
enum ProposalWord implements IssueMessages.Worded {
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
