package io.github.visiontemplate.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every directory of pupils does. */
abstract class DirectoryContract {

  private static final Uploader SCHOOL_A = Uploader.school("a");
  private static final NationalStudentNumber ONE = number(1);
  private static final NationalStudentNumber TWICE = number(2);
  private static final NationalStudentNumber ACROSS = number(3);

  private StudentDirectory directory;

  /** Returns a directory of these pupils. */
  abstract StudentDirectory of(List<Student> students) throws Exception;

  @BeforeEach
  void open() throws Exception {
    List<Student> students = new ArrayList<>();
    students.add(student("one", ONE, "a"));
    students.add(student("twice-1", TWICE, "a"));
    students.add(student("twice-2", TWICE, "a"));
    students.add(student("across-a", ACROSS, "a"));
    students.add(student("across-b", ACROSS, "b"));
    students.add(new Student(new StudentKey("bare"), null, "丁", null, null, new SchoolId("a")));
    IntStream.range(10, 5_010).forEach(i -> students.add(student("bulk-" + i, number(i), "c")));
    directory = of(students);
  }

  @Test
  void aPupilIsFoundByTheNumber() {
    assertThat(byNumber(ONE, SCHOOL_A)).isEqualTo(new Match.Matched(student("one", ONE, "a")));
  }

  @Test
  void aPupilOfAnotherSchoolIsNotFound() {
    assertThat(byNumber(ONE, Uploader.school("b"))).isInstanceOf(Match.NotFound.class);
    assertThat(byKey("one", Uploader.school("b"))).isInstanceOf(Match.NotFound.class);
  }

  @Test
  void twoPupilsWithOneNumberAreAmbiguous() {
    assertThat(byNumber(TWICE, SCHOOL_A)).isInstanceOf(Match.Ambiguous.class);
  }

  @Test
  void twoPupilsWithOneNumberAreAmbiguousOnlyToWhomBothAreInScope() {
    assertThat(byNumber(ACROSS, SCHOOL_A))
        .isEqualTo(new Match.Matched(student("across-a", ACROSS, "a")));
    assertThat(byNumber(ACROSS, Uploader.district("d", "a", "b")))
        .isInstanceOf(Match.Ambiguous.class);
  }

  @Test
  void aNumberThatNobodyHasIsNotFound() {
    assertThat(byNumber(number(9_999), SCHOOL_A)).isInstanceOf(Match.NotFound.class);
  }

  @Test
  void aPupilWithoutANumberIsFoundByTheKey() {
    assertThat(byKey("bare", SCHOOL_A))
        .isEqualTo(
            new Match.Matched(
                new Student(new StudentKey("bare"), null, "丁", null, null, new SchoolId("a"))));
  }

  @Test
  void thousandsAreFoundAtOnce() {
    Set<NationalStudentNumber> numbers =
        IntStream.range(10, 5_010).mapToObj(DirectoryContract::number).collect(Collectors.toSet());

    Map<NationalStudentNumber, Match> found = directory.findByNumber(numbers, Uploader.school("c"));

    assertThat(found).hasSize(5_000);
    assertThat(found.values()).hasOnlyElementsOfType(Match.Matched.class);
    assertThat(found.get(number(77)))
        .isEqualTo(new Match.Matched(student("bulk-77", number(77), "c")));
  }

  private Match byNumber(NationalStudentNumber number, Uploader uploader) {
    return directory
        .findByNumber(Set.of(number), uploader)
        .getOrDefault(number, new Match.NotFound());
  }

  private Match byKey(String text, Uploader uploader) {
    StudentKey key = new StudentKey(text);
    return directory.findByKey(Set.of(key), uploader).getOrDefault(key, new Match.NotFound());
  }

  /** A number of type L has no check character. */
  private static NationalStudentNumber number(int i) {
    return NationalStudentNumber.of("L11010120150131%04d".formatted(i));
  }

  private static Student student(String key, NationalStudentNumber number, String school) {
    return new Student(
        new StudentKey(key),
        number,
        "甲",
        Sex.FEMALE,
        LocalDate.of(2015, 1, 31),
        new SchoolId(school));
  }
}
