package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Student;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for candidates for unmatched rows, in bulk: by the numbers that a damaged number may have
 * been originally, and by name and birth date.
 */
public final class CandidateFinder {

  private static final int ROWS_AT_ONCE = 200;
  private static final int NUMBERS_AT_ONCE = 1000;
  private static final int MOST = 5;

  private static final Set<Candidate.Clue> OF_THE_NUMBER =
      EnumSet.range(Candidate.Clue.SAME_NUMBER, Candidate.Clue.SAME_LEADING_DIGITS);

  private final Register register;

  /** Creates a finder for one file. */
  CandidateFinder(Register register) {
    this.register = register;
  }

  /** Returns the candidates of each row, at most five, best candidate first. */
  public List<List<Candidate>> find(List<CandidateQuery> rows) {
    List<List<Candidate>> found = new ArrayList<>(rows.size());
    for (int start = 0; start < rows.size(); start += ROWS_AT_ONCE) {
      found.addAll(findBatch(rows.subList(start, Math.min(rows.size(), start + ROWS_AT_ONCE))));
    }
    return found;
  }

  private List<List<Candidate>> findBatch(List<CandidateQuery> rows) {
    List<RowClues> clues = rows.stream().map(RowClues::of).toList();
    Map<NationalStudentNumber, Student> byNumber = byNumber(clues);
    Map<Person, List<Student>> byPerson = byPerson(clues);
    return clues.stream().map(row -> candidates(row, byNumber, byPerson)).toList();
  }

  private List<Candidate> candidates(
      RowClues row,
      Map<NationalStudentNumber, Student> byNumber,
      Map<Person, List<Student>> byPerson) {
    Map<Student, Candidate> found = new HashMap<>();
    row.numbers()
        .forEach(
            (number, clue) -> {
              Student student = byNumber.get(number);
              if (student != null) {
                found.put(student, row.candidate(student, clue));
              }
            });
    for (Student student : byPerson.getOrDefault(row.person(), List.of())) {
      if (register.uploader().covers(student.school()) && row.isPerson(student)) {
        found.computeIfAbsent(student, row::candidate);
      }
    }
    boolean someoneFits = found.values().stream().anyMatch(CandidateFinder::fitsExactly);
    return found.values().stream()
        .filter(candidate -> !someoneFits || !isMerelySimilar(candidate))
        .sorted(Candidate.bestFirst())
        .limit(MOST)
        .toList();
  }

  private static boolean fitsExactly(Candidate candidate) {
    return candidate.clues().contains(Candidate.Clue.SAME_NAME)
        && candidate.clues().contains(Candidate.Clue.SAME_BIRTH_DATE);
  }

  /**
   * Returns whether a candidate neither fits exactly nor has a similar number. Such a candidate is
   * useless if another candidate fits exactly.
   */
  private static boolean isMerelySimilar(Candidate candidate) {
    return !fitsExactly(candidate) && candidate.clues().stream().noneMatch(OF_THE_NUMBER::contains);
  }

  private Map<NationalStudentNumber, Student> byNumber(List<RowClues> rows) {
    Set<NationalStudentNumber> numbers = new HashSet<>();
    rows.forEach(row -> numbers.addAll(row.numbers().keySet()));
    Map<NationalStudentNumber, Student> found = new HashMap<>();
    List<NationalStudentNumber> asked = List.copyOf(numbers);
    for (int start = 0; start < asked.size(); start += NUMBERS_AT_ONCE) {
      int end = Math.min(asked.size(), start + NUMBERS_AT_ONCE);
      register
          .byNumber(Set.copyOf(asked.subList(start, end)))
          .forEach((number, match) -> note(number, match, found));
    }
    return found;
  }

  private void note(
      NationalStudentNumber number, Match match, Map<NationalStudentNumber, Student> found) {
    Student student = register.pupil(match);
    if (student != null) {
      found.put(number, student);
    }
  }

  private Map<Person, List<Student>> byPerson(List<RowClues> rows) {
    Set<Person> asked = new HashSet<>();
    for (RowClues row : rows) {
      if (row.person().name() != null || row.person().birthDate() != null) {
        asked.add(row.person());
      }
    }
    return register.byPerson(asked);
  }
}
