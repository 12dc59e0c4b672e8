package io.github.visiontemplate.match.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.fixtures.arbitrary.VisionArbitraries;
import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.match.PersonDirectory;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.match.UnmatchedReason;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of candidates. */
class CandidateLawsTest {

  private static final People PEOPLE = People.ofSeed(11);
  private static final int PUPILS = 400;
  private static final InMemoryStudentDirectory ROSTER =
      InMemoryStudentDirectory.of(PEOPLE.students(0, PUPILS, new SchoolId("a")));
  private static final CandidateFinder FINDER =
      new CandidateFinder(
          new Register(new Matching(ROSTER, null, ROSTER, 0), Uploader.school("a")));

  /** Something that happens to one place of a text. */
  record Edit(String kind, int place, char character) {

    String of(String text) {
      int at = Math.min(place, text.length() - 1);
      String before = text.substring(0, at);
      String after = text.substring(at + 1);
      return switch (kind) {
        case "replace" -> before + character + after;
        case "insert" -> before + character + text.substring(at);
        case "delete" -> before + after;
        default ->
            after.isEmpty()
                ? text
                : before + after.charAt(0) + text.charAt(at) + after.substring(1);
      };
    }
  }

  @Provide
  Arbitrary<Edit> edits() {
    return Combinators.combine(
            Arbitraries.of("replace", "insert", "delete", "swap"),
            Arbitraries.integers().between(0, 18),
            Arbitraries.of('0', '1', '5', '9', 'X', 'x', 'O', 'l', 'G', 'Ｊ', '-', ' ', '*', '学'))
        .as(Edit::new);
  }

  @Property(tries = 1500)
  void anyOneEditOfANumberStillLeadsToItsPupilFirst(
      @ForAll @IntRange(max = PUPILS - 1) int index, @ForAll("edits") Edit edit) {
    Student pupil = PEOPLE.student(index, new SchoolId("a"));
    CandidateQuery query =
        new CandidateQuery(
            UnmatchedReason.NUMBER_MALFORMED,
            edit.of(number(pupil).value()),
            new Person(pupil.name(), pupil.birthDate()),
            pupil.sex());

    List<Candidate> found = FINDER.find(List.of(query)).get(0);

    assertThat(found.get(0).student()).isEqualTo(pupil);
    assertThat(found.get(0).clues().get(0).name()).doesNotContain("NAME", "BIRTH");
  }

  @Property(tries = 500)
  void noDirectoryCanMakeACandidateOfAnotherSchoolsPupil(
      @ForAll @IntRange(max = PUPILS - 1) int index,
      @ForAll("edits") Edit edit,
      @ForAll("uploaders") Uploader uploader) {
    Student pupil = PEOPLE.student(index, new SchoolId("a"));
    List<Student> everywhere =
        Stream.of("a", "school-1", "school-2", "school-3")
            .map(school -> PEOPLE.student(index, new SchoolId(school)))
            .toList();
    Indiscreet indiscreet = new Indiscreet(everywhere);
    CandidateQuery query =
        new CandidateQuery(
            UnmatchedReason.NOT_FOUND,
            edit.of(number(pupil).value()),
            new Person(pupil.name(), pupil.birthDate()),
            null);

    List<Candidate> found =
        new CandidateFinder(new Register(new Matching(indiscreet, null, indiscreet, 0), uploader))
            .find(List.of(query))
            .get(0);

    assertThat(found).allMatch(candidate -> uploader.covers(candidate.student().school()));
    assertThat(found).extracting(Candidate::student).doesNotHaveDuplicates();
  }

  @Property(tries = 300)
  void candidatesAreSortedAndFewAndScoredWithinBounds(
      @ForAll("names") List<String> names, @ForAll @IntRange(max = 99) int index) {
    Student pupil = PEOPLE.student(index, new SchoolId("a"));
    InMemoryStudentDirectory namesakes =
        InMemoryStudentDirectory.of(
            IntStream.range(0, names.size())
                .mapToObj(i -> renamed(pupil, "N" + i, names.get(i)))
                .toList());
    CandidateQuery query =
        new CandidateQuery(
            UnmatchedReason.NOT_FOUND,
            number(pupil).value(),
            new Person("王安博", pupil.birthDate()),
            pupil.sex());

    List<Candidate> found =
        new CandidateFinder(
                new Register(new Matching(namesakes, null, namesakes, 0), Uploader.school("a")))
            .find(List.of(query))
            .get(0);

    assertThat(found).hasSizeLessThanOrEqualTo(5).isSortedAccordingTo(Candidate.bestFirst());
    assertThat(found).allMatch(candidate -> candidate.score() >= 0 && candidate.score() <= 100);
  }

  @Provide
  Arbitrary<Uploader> uploaders() {
    return VisionArbitraries.uploaders();
  }

  @Provide
  Arbitrary<List<String>> names() {
    return Arbitraries.of("王安博", "王安", "王安搏", "李安博", "王安博·", "王 安博", "赵一可").list().ofMaxSize(12);
  }

  private static NationalStudentNumber number(Student student) {
    return Objects.requireNonNull(student.number());
  }

  private static Student renamed(Student student, String key, String name) {
    return new Student(
        new StudentKey(key), null, name, student.sex(), student.birthDate(), student.school());
  }

  /** A directory that tells of everybody to everybody. */
  record Indiscreet(List<Student> students) implements StudentDirectory, PersonDirectory {

    @Override
    public Map<NationalStudentNumber, Match> findByNumber(
        Set<NationalStudentNumber> numbers, Uploader uploader) {
      Student other = students.get(0);
      return numbers.stream()
          .collect(Collectors.toMap(Function.identity(), number -> new Match.Matched(other)));
    }

    @Override
    public Map<StudentKey, Match> findByKey(Set<StudentKey> keys, Uploader uploader) {
      return Map.of();
    }

    @Override
    public Map<Person, List<Student>> findByPerson(Set<Person> persons, Uploader uploader) {
      return persons.stream().collect(Collectors.toMap(Function.identity(), person -> students));
    }
  }
}
