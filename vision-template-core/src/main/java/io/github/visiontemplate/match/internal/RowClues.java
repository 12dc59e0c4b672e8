package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.match.UnmatchedReason;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.NationalStudentNumber.Reading;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The clues in an unmatched row that lead to its pupil.
 *
 * @param entered the entered number; null if it is not valid
 * @param numbers the numbers that the entered text may mean, each with the kind of mistake
 * @param person the name and the birth date; the birth date is taken from the number if the row has
 *     none
 * @param sex the sex; null if the row does not have it
 */
record RowClues(
    @Nullable NationalStudentNumber entered,
    Map<NationalStudentNumber, Candidate.Clue> numbers,
    Person person,
    @Nullable Sex sex) {

  static RowClues of(CandidateQuery row) {
    String text = row.number() == null ? "" : row.number();
    Map<NationalStudentNumber, Candidate.Clue> numbers =
        row.reason() == UnmatchedReason.NUMBER_PRECISION_LOST
            ? NumberVariants.ofKeptDigits(text)
            : NumberVariants.of(text);
    NationalStudentNumber entered =
        NationalStudentNumber.read(text) instanceof Reading.Valid valid ? valid.number() : null;
    return new RowClues(entered, numbers, person(row.person(), entered, numbers), row.sex());
  }

  /** Returns whether name and birth date alone are enough to make the pupil a candidate. */
  boolean isPerson(Student student) {
    List<Candidate.Clue> clues = PersonClues.of(person, student);
    return clues.contains(Candidate.Clue.SAME_NAME)
        ? !clues.contains(Candidate.Clue.OTHER_BIRTH_DATE)
        : clues.contains(Candidate.Clue.SIMILAR_NAME)
            && clues.contains(Candidate.Clue.SAME_BIRTH_DATE);
  }

  /** Returns the candidate for a pupil found by name and birth date. */
  Candidate candidate(Student student) {
    return candidate(student, numberOf(student));
  }

  /** Returns the candidate for a pupil, with the clue of the number if there is one. */
  Candidate candidate(Student student, Candidate.@Nullable Clue number) {
    List<Candidate.Clue> clues = new ArrayList<>(4);
    if (number != null) {
      clues.add(number);
    }
    clues.addAll(PersonClues.of(person, student));
    if (sex != null && student.sex() != null && sex != student.sex()) {
      clues.add(Candidate.Clue.OTHER_SEX);
    }
    return new Candidate(student, Weights.score(clues), clues);
  }

  /**
   * Returns the clue that compares the entered number with the directory's number. Returns null if
   * the comparison says nothing.
   */
  private Candidate.@Nullable Clue numberOf(Student student) {
    NationalStudentNumber known = student.number();
    if (known == null) {
      return Candidate.Clue.NO_NUMBER_KNOWN;
    }
    if (entered == null) {
      return null;
    }
    if (entered.equals(known)) {
      return Candidate.Clue.SAME_NUMBER;
    }
    return isTemporary(entered) ? afterTemporary(known) : afterFormal(known);
  }

  private static Candidate.@Nullable Clue afterTemporary(NationalStudentNumber known) {
    return isTemporary(known) ? null : Candidate.Clue.NUMBER_NOW_FORMAL;
  }

  private static Candidate.Clue afterFormal(NationalStudentNumber known) {
    return isTemporary(known) ? Candidate.Clue.NUMBER_WAS_TEMPORARY : Candidate.Clue.OTHER_NUMBER;
  }

  private static boolean isTemporary(NationalStudentNumber number) {
    return number.type() == NationalStudentNumber.Type.L;
  }

  private static Person person(
      Person given,
      @Nullable NationalStudentNumber entered,
      Map<NationalStudentNumber, Candidate.Clue> numbers) {
    if (given.birthDate() != null) {
      return given;
    }
    Set<LocalDate> within =
        (entered == null ? numbers.keySet() : Set.of(entered))
            .stream().map(NationalStudentNumber::birthDate).collect(Collectors.toSet());
    return within.size() == 1 ? new Person(given.name(), within.iterator().next()) : given;
  }
}
