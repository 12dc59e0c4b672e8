package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.match.UnmatchedReason;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.schema.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Matches the rows of a city form by the host's keys, and finds the student numbers that these rows
 * confirm if the host keeps links.
 */
final class KeyMatches {

  private static final Field KEY = Field.STUDENT_KEY;

  private final Register register;

  KeyMatches(Register register) {
    this.register = register;
  }

  List<MatchedRow> match(List<ParsedRow> rows) {
    Set<StudentKey> keys = new HashSet<>(2 * rows.size());
    for (ParsedRow row : rows) {
      StudentKey key = row.key();
      if (key != null) {
        keys.add(key);
      }
    }
    Map<StudentKey, Match> answers = register.byKey(keys);
    List<MatchedRow> matched = rows.stream().map(row -> match(row, answers)).toList();
    if (!register.hasLinks()) {
      return matched;
    }
    Set<NationalStudentNumber> unknown = unknownNumbers(matched);
    return unknown.isEmpty()
        ? matched
        : matched.stream().map(row -> confirming(row, unknown)).toList();
  }

  private MatchedRow match(ParsedRow row, Map<StudentKey, Match> answers) {
    StudentKey key = row.key();
    if (key == null) {
      return MatchedRow.unread(row, KEY);
    }
    Match match = answers.getOrDefault(key, Register.NOT_FOUND);
    Student student = register.pupil(match);
    return student == null
        ? MatchedRow.unmatched(row, KEY, reason(match))
        : MatchedRow.of(row, KEY, student);
  }

  private static UnmatchedReason reason(Match match) {
    if (match instanceof Match.Ambiguous) {
      return UnmatchedReason.AMBIGUOUS;
    }
    return match instanceof Match.OutOfScope
        ? UnmatchedReason.OUT_OF_SCOPE
        : UnmatchedReason.NOT_FOUND;
  }

  /** Returns those numbers in matched rows that no pupil within the uploader's scope has. */
  private Set<NationalStudentNumber> unknownNumbers(List<MatchedRow> rows) {
    Set<NationalStudentNumber> asked = new HashSet<>();
    for (MatchedRow row : rows) {
      NationalStudentNumber number = row.parsed().studentNumber();
      Student student = row.student();
      if (number != null && student != null && !Objects.equals(number, student.number())) {
        asked.add(number);
      }
    }
    Map<NationalStudentNumber, Match> found = register.byNumber(asked);
    asked.removeIf(number -> isKnown(found.getOrDefault(number, Register.NOT_FOUND)));
    return asked;
  }

  private boolean isKnown(Match match) {
    return match instanceof Match.Ambiguous || register.pupil(match) != null;
  }

  private static MatchedRow confirming(MatchedRow matched, Set<NationalStudentNumber> unknown) {
    ParsedRow row = matched.parsed();
    NationalStudentNumber number = row.studentNumber();
    Student student = matched.student();
    if (number == null || student == null || !unknown.contains(number)) {
      return matched;
    }
    Person person = new Person(row.name(), row.birthDate());
    return MatchedRow.of(
        row, KEY, student, new Route.Confirming(new NumberLink(number, student.key(), person)));
  }
}
