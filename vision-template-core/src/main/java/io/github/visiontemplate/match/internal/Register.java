package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.match.NumberLinks;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.match.PersonDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The host's register of pupils as one uploader sees it, with its links and persons. The host is
 * never asked for an empty set.
 *
 * @param matching the settings that hold the host's register
 * @param uploader the uploader whose scope applies
 */
record Register(Matching matching, Uploader uploader) {

  static final Match NOT_FOUND = new Match.NotFound();

  Map<NationalStudentNumber, Match> byNumber(Set<NationalStudentNumber> numbers) {
    return numbers.isEmpty()
        ? Map.of()
        : HostAnswer.of(
            "StudentDirectory.findByNumber",
            () -> matching.directory().findByNumber(numbers, uploader));
  }

  Map<StudentKey, Match> byKey(Set<StudentKey> keys) {
    return keys.isEmpty()
        ? Map.of()
        : HostAnswer.of(
            "StudentDirectory.findByKey", () -> matching.directory().findByKey(keys, uploader));
  }

  /** Returns the pupils with the same name or birth date; none if no candidates are looked for. */
  Map<Person, List<Student>> byPerson(Set<Person> asked) {
    PersonDirectory persons = matching.persons();
    return asked.isEmpty() || persons == null
        ? Map.of()
        : HostAnswer.of(
            "PersonDirectory.findByPerson", () -> persons.findByPerson(asked, uploader));
  }

  /** Returns the links from these numbers; none if the host keeps no links. */
  List<NumberLink> links(Set<NationalStudentNumber> numbers) {
    NumberLinks links = matching.links();
    return numbers.isEmpty() || links == null
        ? List.of()
        : HostAnswer.of("NumberLinks.find", () -> links.find(numbers, uploader));
  }

  boolean hasLinks() {
    return matching.links() != null;
  }

  /**
   * Returns the pupil of an answer. Returns null if the answer has no pupil, or a pupil outside the
   * uploader's scope, which the directory should not return.
   */
  @Nullable Student pupil(@Nullable Match match) {
    return match instanceof Match.Matched found && uploader.covers(found.student().school())
        ? found.student()
        : null;
  }
}
