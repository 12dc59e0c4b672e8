package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Student;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Finds the clues of name and birth date that speak for or against a pupil. */
final class PersonClues {

  /**
   * The least similarity of similar names. A name of three characters with one wrong character has
   * 0.78 to 0.82. A name of two characters with one wrong has at most 0.70; such names do not count
   * as similar, because too many pupils share a family name.
   */
  private static final double ALIKE = 0.75;

  private static final JaroWinklerSimilarity NAMES = new JaroWinklerSimilarity();
  private static final LevenshteinDistance DATES = new LevenshteinDistance(2);

  private PersonClues() {}

  /** Compares the values that both the person and the student have. */
  static List<Candidate.Clue> of(Person person, Student student) {
    List<Candidate.Clue> clues = new ArrayList<>(2);
    if (person.name() != null) {
      clues.add(name(Names.comparable(person.name()), Names.comparable(student.name())));
    }
    LocalDate known = birthDate(student);
    if (person.birthDate() != null && known != null) {
      clues.add(birthDate(person.birthDate(), known));
    }
    return clues;
  }

  /**
   * Returns the directory's birth date. If there is none, returns the birth date within the number,
   * if any.
   */
  private static @Nullable LocalDate birthDate(Student student) {
    NationalStudentNumber number = student.number();
    return student.birthDate() == null && number != null ? number.birthDate() : student.birthDate();
  }

  private static Candidate.Clue name(String entered, String known) {
    if (entered.equals(known)) {
      return Candidate.Clue.SAME_NAME;
    }
    return NAMES.apply(entered, known) >= ALIKE
        ? Candidate.Clue.SIMILAR_NAME
        : Candidate.Clue.OTHER_NAME;
  }

  private static Candidate.Clue birthDate(LocalDate entered, LocalDate known) {
    if (entered.equals(known)) {
      return Candidate.Clue.SAME_BIRTH_DATE;
    }
    return isOneSlipAway(digits(entered), digits(known))
        ? Candidate.Clue.SIMILAR_BIRTH_DATE
        : Candidate.Clue.OTHER_BIRTH_DATE;
  }

  /**
   * Returns whether one digit differs, month and day are swapped, or two neighbouring digits are
   * swapped.
   */
  private static boolean isOneSlipAway(String entered, String known) {
    int distance = DATES.apply(entered, known);
    String monthAndDaySwapped =
        entered.substring(0, 4) + entered.substring(6) + entered.substring(4, 6);
    return distance == 1 || monthAndDaySwapped.equals(known) || isSwap(entered, known);
  }

  /** Returns whether two neighbouring digits are swapped. */
  private static boolean isSwap(String entered, String known) {
    int first = 0;
    while (entered.charAt(first) == known.charAt(first)) {
      first++;
    }
    return entered.charAt(first) == known.charAt(first + 1)
        && entered.charAt(first + 1) == known.charAt(first)
        && entered.substring(first + 2).equals(known.substring(first + 2));
  }

  private static String digits(LocalDate date) {
    return date.format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
