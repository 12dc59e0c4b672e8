package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.UnmatchedReason;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.schema.Field;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Matches the rows of a national form, first by the entered number. If no pupil has that number,
 * matches by the other spelling of the same identity number, provided that name and birth date
 * agree, or by a link that a person has confirmed.
 */
final class NumberMatches {

  static final Field KEY = Field.STUDENT_NUMBER;

  private static final String SPELLING = "SPELLING";

  private final Register register;

  NumberMatches(Register register) {
    this.register = register;
  }

  List<MatchedRow> match(List<ParsedRow> rows) {
    Set<NationalStudentNumber> numbers = new HashSet<>(2 * rows.size());
    for (ParsedRow row : rows) {
      NationalStudentNumber number = row.studentNumber();
      if (number != null) {
        numbers.add(number);
      }
    }
    Map<NationalStudentNumber, Match> answers = register.byNumber(numbers);
    List<MatchedRow> matched = rows.stream().map(row -> exact(row, answers)).toList();
    List<MatchedRow> spelled = bySpelling(matched);
    return register.hasLinks() ? LinkedPupils.of(numbers, register).lead(spelled) : spelled;
  }

  private MatchedRow exact(ParsedRow row, Map<NationalStudentNumber, Match> answers) {
    NationalStudentNumber number = row.studentNumber();
    if (number == null) {
      return MatchedRow.unread(row, KEY);
    }
    Match match = answers.getOrDefault(number, Register.NOT_FOUND);
    Student student = register.pupil(match);
    return student == null
        ? MatchedRow.unmatched(row, KEY, reason(number, match))
        : MatchedRow.of(row, KEY, student);
  }

  private static UnmatchedReason reason(NationalStudentNumber number, Match match) {
    if (match instanceof Match.Ambiguous) {
      return UnmatchedReason.AMBIGUOUS;
    }
    if (match instanceof Match.OutOfScope) {
      return UnmatchedReason.OUT_OF_SCOPE;
    }
    return number.type() == NationalStudentNumber.Type.L
        ? UnmatchedReason.NUMBER_TEMPORARY
        : UnmatchedReason.NOT_FOUND;
  }

  /** Asks the register a second time, for the other spellings of numbers that no pupil has. */
  private List<MatchedRow> bySpelling(List<MatchedRow> rows) {
    Set<NationalStudentNumber> others = new HashSet<>();
    for (MatchedRow row : rows) {
      NationalStudentNumber other = otherSpelling(row);
      if (other != null) {
        others.add(other);
      }
    }
    if (others.isEmpty()) {
      return rows;
    }
    Map<NationalStudentNumber, Match> answers = register.byNumber(others);
    return rows.stream().map(row -> bySpelling(row, answers)).toList();
  }

  private static @Nullable NationalStudentNumber otherSpelling(MatchedRow row) {
    if (row.student() != null || row.reason() == UnmatchedReason.AMBIGUOUS) {
      return null;
    }
    NationalStudentNumber number = row.parsed().studentNumber();
    return number == null ? null : number.otherSpelling();
  }

  private MatchedRow bySpelling(MatchedRow row, Map<NationalStudentNumber, Match> answers) {
    NationalStudentNumber other = otherSpelling(row);
    if (other == null) {
      return row;
    }
    Match match = answers.getOrDefault(other, Register.NOT_FOUND);
    if (match instanceof Match.Ambiguous) {
      return MatchedRow.contested(row.parsed(), KEY, new Route.Contested(SPELLING, other.value()));
    }
    Student student = register.pupil(match);
    return student != null && agree(row.parsed(), student, other)
        ? MatchedRow.of(row.parsed(), KEY, student, new Route.Alias())
        : row;
  }

  /** Returns whether the row has a name and a birth date, and both agree with the pupil's. */
  private static boolean agree(ParsedRow row, Student student, NationalStudentNumber number) {
    LocalDate birthDate = row.birthDate();
    return Names.compare(row.name(), student.name()) == Agreement.SAME
        && birthDate != null
        && (birthDate.equals(student.birthDate()) || birthDate.equals(number.birthDate()));
  }
}
