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
 * A row and whose it is.
 *
 * @param parsed the row as parsed
 * @param key the column that it was looked up by
 * @param student the pupil as the register has them; null where none was matched
 * @param reason why none was matched; null where one was
 * @param route how the row came to the pupil
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

  /** Returns whether a confirmed link led to the pupil. */
  public boolean isLinked() {
    return route instanceof Route.Linked;
  }

  /**
   * Returns the pupil as the row is to be compared with: of a linked one, the name and the birth
   * date are those of the row that was confirmed, as far as it had them. Null where no pupil was
   * matched.
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

  /** Returns the warning that the register spells the number in another way, if it does. */
  public Optional<Issue> alias() {
    if (student == null || !(route instanceof Route.Alias)) {
      return Optional.empty();
    }
    NationalStudentNumber known = student.number();
    return Optional.of(
        parsed.issue(IssueCode.NUMBER_ALIAS, key, known == null ? "" : known.value()));
  }

  /** Returns what is to be reported of a row without a pupil; empty where there is one. */
  public Optional<Issue> issue() {
    return reason == null
        ? Optional.empty()
        : parsed.issueOf(key).or(() -> Optional.of(answerOfDirectory(reason)));
  }

  /**
   * Returns what the directory's answer adds to the row's own issues: nothing where it was not
   * asked.
   */
  public Optional<Issue> issueOfDirectory() {
    return parsed.hasIssue(key) ? Optional.empty() : issue();
  }

  private Issue answerOfDirectory(UnmatchedReason why) {
    return switch (why) {
      case AMBIGUOUS -> ambiguous();
      case OTHER_SCHOOL -> parsed.issue(IssueCode.STUDENT_OUT_OF_SCOPE, key);
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
