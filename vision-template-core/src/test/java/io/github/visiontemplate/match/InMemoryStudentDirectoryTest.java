package io.github.visiontemplate.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InMemoryStudentDirectoryTest {

  private static final NationalStudentNumber FIRST =
      NationalStudentNumber.of("L110105201501010001");
  private static final NationalStudentNumber SECOND =
      NationalStudentNumber.of("L110105201501010002");
  private static final NationalStudentNumber THIRD =
      NationalStudentNumber.of("L110105201501010003");

  private static final Student IN_S1 = student("K1", FIRST, "S1");
  private static final Student IN_S2 = student("K2", SECOND, "S2");
  private static final Student TWIN_IN_S1 = student("K3", THIRD, "S1");
  private static final Student TWIN_IN_S2 = student("K4", THIRD, "S2");
  private static final Student WITHOUT_NUMBER = student("K5", null, "S1");

  private final StudentDirectory directory =
      InMemoryStudentDirectory.of(List.of(IN_S1, IN_S2, TWIN_IN_S1, TWIN_IN_S2, WITHOUT_NUMBER));

  @Test
  void eachNumberAskedGetsOneAnswerWithinScope() {
    assertThat(directory.findByNumber(Set.of(FIRST, SECOND, THIRD), Uploader.school("S1")))
        .isEqualTo(
            Map.of(
                FIRST, new Match.Matched(IN_S1),
                SECOND, new Match.NotFound(),
                THIRD, new Match.Matched(TWIN_IN_S1)));
  }

  @Test
  void aSchoolCannotTellAnotherSchoolsNumberFromAnUnknownOne() {
    Uploader stranger = Uploader.school("S3");
    NationalStudentNumber unknown = NationalStudentNumber.of("L110105201501010009");
    assertThat(directory.findByNumber(Set.of(FIRST, unknown), stranger).values())
        .containsOnly(new Match.NotFound());
  }

  @Test
  void twoPupilsWithinScopeAreAmbiguous() {
    Uploader district = Uploader.district("D", "S1", "S2");
    assertThat(directory.findByNumber(Set.of(SECOND, THIRD), district))
        .isEqualTo(Map.of(SECOND, new Match.Matched(IN_S2), THIRD, new Match.Ambiguous()));
  }

  @Test
  void aPupilWithoutNumberIsFoundByKey() {
    StudentKey unknown = new StudentKey("K9");
    assertThat(
            directory.findByKey(
                Set.of(WITHOUT_NUMBER.key(), IN_S2.key(), unknown), Uploader.school("S1")))
        .isEqualTo(
            Map.of(
                WITHOUT_NUMBER.key(),
                new Match.Matched(WITHOUT_NUMBER),
                IN_S2.key(),
                new Match.NotFound(),
                unknown,
                new Match.NotFound()));
  }

  @Test
  void aDirectoryDoesNotChangeWithItsSource() {
    List<Student> students = new ArrayList<>(List.of(IN_S1));
    StudentDirectory copy = InMemoryStudentDirectory.of(students);
    students.clear();
    assertThat(copy.findByNumber(Set.of(FIRST), Uploader.school("S1")))
        .containsValue(new Match.Matched(IN_S1));
  }

  private static Student student(String key, NationalStudentNumber number, String school) {
    return new Student(new StudentKey(key), number, "某某", null, null, new SchoolId(school));
  }
}
