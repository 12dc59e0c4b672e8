package io.github.visiontemplate.exporting;

import io.github.visiontemplate.match.Roster;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.parse.internal.KeyChoice;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pupils of the roster who may be chosen for an unmatched row: the candidates, and everybody
 * whom no other row of the file names by number.
 */
final class PupilChoices {

  private final RosterPlaces places;
  private final Set<NationalStudentNumber> named = new HashSet<>();

  PupilChoices(RosterPlaces places) {
    this.places = places;
  }

  /** Returns whether the roster is empty, so that nobody can be chosen. */
  boolean isEmpty() {
    return places.pupils().isEmpty();
  }

  /** Notes the number of a row that was matched. */
  void name(NationalStudentNumber number) {
    named.add(number);
  }

  /** Returns the choices in the order of the roster. */
  List<CityForm.Choice> choices() {
    return places.pupils().stream().filter(this::mayBeMeant).map(this::choice).toList();
  }

  private boolean mayBeMeant(Roster.Entry entry) {
    Student student = entry.student();
    NationalStudentNumber number = student.number();
    return number == null || !named.contains(number) || places.isCandidate(student.key());
  }

  private CityForm.Choice choice(Roster.Entry entry) {
    Student student = entry.student();
    LocalDate birthDate = student.birthDate();
    String description =
        Stream.of(
                student.name(),
                places.onlySchool() == null ? entry.schoolName() : null,
                entry.className() == null ? entry.grade() : entry.className(),
                birthDate == null ? null : Proposal.DATE.format(birthDate))
            .filter(fact -> fact != null && !fact.isBlank())
            .collect(Collectors.joining(" "));
    return new CityForm.Choice(KeyChoice.of(description, student.key()), student.key());
  }
}
