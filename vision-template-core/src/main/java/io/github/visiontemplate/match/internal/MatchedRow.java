package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.match.UnmatchedReason;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.schema.Field;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row and the pupil to whom the row was matched.
 *
 * @param parsed the row as parsed
 * @param key the column by which the pupil was looked up
 * @param student the pupil as the register has it; null if no pupil was matched
 * @param reason why no pupil was matched; null if a pupil was matched
 * @param route how the pupil was found
 */
public record MatchedRow(
    ParsedRow parsed,
    Field key,
    @Nullable Student student,
    @Nullable UnmatchedReason reason,
    Route route) {

  private static final String TEMPORARY = "TEMPORARY";

  static MatchedRow of(ParsedRow row, Field key, Student student) {
    return of(row, key, student, Route.DIRECT);
  }

  static MatchedRow of(ParsedRow row, Field key, Student student, Route route) {
    return new MatchedRow(row, key, student, null, route);
  }

  static MatchedRow unmatched(ParsedRow row, Field key, UnmatchedReason reason) {
    return new MatchedRow(row, key, null, reason, Route.DIRECT);
  }

  static MatchedRow contested(ParsedRow row, Field key, Route.Contested route) {
    return new MatchedRow(row, key, null, UnmatchedReason.AMBIGUOUS, route);
  }

  /**
   * Returns a row whose key could not be read. The issue of the key's cell determines the reason.
   */
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

  /** Returns whether a confirmed link led to the pupil. */
  public boolean isLinked() {
    return route instanceof Route.Linked;
  }

  /**
   * Returns the pupil with whom the row is compared. For a linked pupil, the name and the birth
   * date are taken from the confirmed row, as far as that row had them. Returns null if no pupil
   * was matched.
   */
  public @Nullable Student person() {
    return student != null && route instanceof Route.Linked linked
        ? confirmed(student, linked.link().person())
        : student;
  }

  private static Student confirmed(Student student, Person person) {
    return new Student(
        student.key(),
        student.number(),
        person.name() == null ? student.name() : person.name(),
        student.sex(),
        person.birthDate() == null ? student.birthDate() : person.birthDate(),
        student.school());
  }

  /**
   * Returns the warning that the register has another spelling of the number. Returns empty if the
   * spelling is the same.
   */
  public Optional<Issue> alias() {
    if (student == null || !(route instanceof Route.Alias)) {
      return Optional.empty();
    }
    NationalStudentNumber known = student.number();
    return Optional.of(
        parsed.issue(IssueCode.NUMBER_ALIAS, key, known == null ? "" : known.value()));
  }

  /** Returns the issue that says why the row is unmatched. Returns empty if a pupil was matched. */
  public Optional<Issue> issue() {
    return reason == null
        ? Optional.empty()
        : parsed.issueOf(key).or(() -> Optional.of(answerOfDirectory(reason)));
  }

  /**
   * Returns the issue that results from the directory's answer. Returns empty if the row already
   * has an issue about its key, or if a pupil was matched.
   */
  public Optional<Issue> issueOfDirectory() {
    return parsed.hasIssue(key) ? Optional.empty() : issue();
  }

  private Issue answerOfDirectory(UnmatchedReason why) {
    return switch (why) {
      case AMBIGUOUS -> ambiguous();
      case OUT_OF_SCOPE -> parsed.issue(IssueCode.STUDENT_OUT_OF_SCOPE, key);
      case NUMBER_TEMPORARY -> parsed.issue(IssueCode.STUDENT_NOT_FOUND, key, TEMPORARY);
      case NUMBER_MISSING -> parsed.issue(IssueCode.NUMBER_MISSING, key);
      default -> parsed.issue(IssueCode.STUDENT_NOT_FOUND, key);
    };
  }

  private Issue ambiguous() {
    return route instanceof Route.Contested contested
        ? parsed.issue(IssueCode.STUDENT_AMBIGUOUS, key, contested.token(), contested.detail())
        : parsed.issue(IssueCode.STUDENT_AMBIGUOUS, key);
  }
}
