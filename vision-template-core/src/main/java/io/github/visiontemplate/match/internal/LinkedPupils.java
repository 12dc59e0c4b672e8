package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.match.UnmatchedReason;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pupils whom people have confirmed for given numbers. If a link and another way lead to
 * different pupils, the row is not matched. A pupil who has the number in the register needs no
 * link.
 */
final class LinkedPupils {

  private static final String LINK = "LINK";

  /** The links whose pupils are within scope today. */
  private final Map<NationalStudentNumber, List<NumberLink>> links;

  private final Map<StudentKey, Student> pupils;

  private LinkedPupils(List<NumberLink> links, Map<StudentKey, Student> pupils) {
    this.links =
        links.stream()
            .filter(link -> pupils.containsKey(link.student()))
            .collect(Collectors.groupingBy(NumberLink::number));
    this.pupils = pupils;
  }

  static LinkedPupils of(Set<NationalStudentNumber> numbers, Register register) {
    List<NumberLink> found = register.links(numbers);
    Map<StudentKey, Student> pupils = new HashMap<>();
    register
        .byKey(found.stream().map(NumberLink::student).collect(Collectors.toSet()))
        .forEach((key, match) -> note(key, register.pupil(match), pupils));
    return new LinkedPupils(found, pupils);
  }

  private static void note(
      StudentKey key, @Nullable Student pupil, Map<StudentKey, Student> pupils) {
    if (pupil != null) {
      pupils.put(key, pupil);
    }
  }

  /** Returns all rows. Rows whose number has a link are matched to the linked pupil. */
  List<MatchedRow> lead(List<MatchedRow> rows) {
    return links.isEmpty() ? rows : rows.stream().map(this::lead).toList();
  }

  private MatchedRow lead(MatchedRow row) {
    NationalStudentNumber number = row.parsed().studentNumber();
    List<NumberLink> confirmed = number == null ? List.of() : links.getOrDefault(number, List.of());
    if (confirmed.isEmpty() || isSharedNumber(row)) {
      return row;
    }
    Set<StudentKey> meant = new TreeSet<>();
    Stream.ofNullable(row.student()).map(Student::key).forEach(meant::add);
    confirmed.stream().map(NumberLink::student).forEach(meant::add);
    if (meant.size() > 1) {
      String keys = meant.stream().map(StudentKey::value).collect(Collectors.joining("、"));
      return MatchedRow.contested(row.parsed(), row.key(), new Route.Contested(LINK, keys));
    }
    return row.student() != null && row.route() == Route.DIRECT
        ? row
        : linked(row, confirmed.get(0));
  }

  private MatchedRow linked(MatchedRow row, NumberLink link) {
    Student pupil = Objects.requireNonNull(pupils.get(link.student()));
    return MatchedRow.of(row.parsed(), row.key(), pupil, new Route.Linked(link));
  }

  /** Returns whether two pupils in the register have the number. Such a row remains ambiguous. */
  private static boolean isSharedNumber(MatchedRow row) {
    return row.reason() == UnmatchedReason.AMBIGUOUS && row.route() == Route.DIRECT;
  }
}
