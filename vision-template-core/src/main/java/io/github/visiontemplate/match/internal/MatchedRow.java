package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.match.UnmatchedReason;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.parse.ParsedRow;
import io.github.visiontemplate.schema.Field;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row and whose it is.
 *
 * @param row the row
 * @param key the column that it was looked up by
 * @param student the pupil; null where none was matched
 * @param reason why none was matched; null where one was
 */
public record MatchedRow(
    ParsedRow row, Field key, @Nullable Student student, @Nullable UnmatchedReason reason) {

  private static final String TEMPORARY = "TEMPORARY";

  static MatchedRow of(ParsedRow row, Field key, Student student) {
    return new MatchedRow(row, key, student, null);
  }

  static MatchedRow unmatched(ParsedRow row, Field key, UnmatchedReason reason) {
    return new MatchedRow(row, key, null, reason);
  }

  /** A row whose key could not even be read: the flaw of its cell is the reason. */
  static MatchedRow unread(ParsedRow row, Field key) {
    IssueCode flaw = row.issueOf(key).map(Issue::code).orElse(IssueCode.NUMBER_MISSING);
    return unmatched(
        row,
        key,
        switch (flaw) {
          case NUMBER_MALFORMED -> UnmatchedReason.NUMBER_MALFORMED;
          case NUMBER_CHECK_CHARACTER -> UnmatchedReason.NUMBER_CHECK_CHARACTER;
          case NUMBER_PRECISION_LOST -> UnmatchedReason.NUMBER_PRECISION_LOST;
          case CELL_ERROR, FORMULA_WITHOUT_VALUE -> UnmatchedReason.NUMBER_UNREADABLE;
          default -> UnmatchedReason.NUMBER_MISSING;
        });
  }

  /** Returns what is to be reported of a row without a pupil; empty where there is one. */
  public Optional<Issue> issue() {
    return reason == null
        ? Optional.empty()
        : row.issueOf(key).or(() -> Optional.of(answerOfDirectory(reason)));
  }

  /**
   * Returns what the directory's answer adds to the row's own issues: nothing where it was not
   * asked.
   */
  public Optional<Issue> issueOfDirectory() {
    return row.hasIssue(key) ? Optional.empty() : issue();
  }

  private Issue answerOfDirectory(UnmatchedReason why) {
    return switch (why) {
      case AMBIGUOUS -> row.issue(IssueCode.STUDENT_AMBIGUOUS, key);
      case OTHER_SCHOOL -> row.issue(IssueCode.STUDENT_OUT_OF_SCOPE, key);
      case NUMBER_TEMPORARY -> row.issue(IssueCode.STUDENT_NOT_FOUND, key, TEMPORARY);
      case NUMBER_MISSING -> row.issue(IssueCode.NUMBER_MISSING, key);
      default -> row.issue(IssueCode.STUDENT_NOT_FOUND, key);
    };
  }
}
