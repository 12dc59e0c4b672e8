package io.github.visiontemplate.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PupilScopeTest {

  private static final StudentKey HERE = new StudentKey("here");
  private static final StudentKey MOVED = new StudentKey("moved");
  private static final StudentKey GONE = new StudentKey("gone");
  private static final Uploader SCHOOL = Uploader.school("a");

  @Test
  void whoIsFoundByKeyIsWithinScope() {
    StudentDirectory directory =
        InMemoryStudentDirectory.of(List.of(student(HERE, "a"), student(MOVED, "b")));

    PupilScope school = PupilScope.of(directory, SCHOOL);
    assertThat(school.within(Set.of(HERE, MOVED, GONE))).containsExactly(HERE);
    assertThat(school.without(Set.of(HERE, MOVED, GONE))).containsExactlyInAnyOrder(MOVED, GONE);
    assertThat(PupilScope.of(directory, Uploader.district("d", "a", "b")).without(Set.of(MOVED)))
        .isEmpty();
  }

  @Test
  void whoIsOutOfScopeOrAmbiguousIsNot() {
    StudentDirectory directory =
        new StudentDirectory() {
          @Override
          public Map<NationalStudentNumber, Match> findByNumber(
              Set<NationalStudentNumber> numbers, Uploader uploader) {
            return Map.of();
          }

          @Override
          public Map<StudentKey, Match> findByKey(Set<StudentKey> keys, Uploader uploader) {
            return Map.of(
                HERE,
                new Match.Matched(student(HERE, "a")),
                MOVED,
                new Match.OutOfScope(),
                GONE,
                new Match.Ambiguous());
          }
        };

    assertThat(PupilScope.of(directory, SCHOOL).within(Set.of(HERE, MOVED, GONE)))
        .containsExactly(HERE);
  }

  @Test
  void anyNumberOfPupilsIsAskedAboutAThousandAtATime() {
    List<Integer> asked = new ArrayList<>();
    Set<StudentKey> pupils =
        IntStream.range(0, 2_500)
            .mapToObj(i -> new StudentKey("k" + i))
            .collect(Collectors.toSet());
    PupilScope scope =
        some -> {
          asked.add(some.size());
          return some;
        };

    assertThat(scope.without(pupils)).isEmpty();
    assertThat(asked).containsExactly(1_000, 1_000, 500);
    assertThat(scope.without(Set.of())).isEmpty();
    assertThat(asked).hasSize(3);
  }

  private static Student student(StudentKey key, String school) {
    return new Student(key, null, "甲", null, null, new SchoolId(school));
  }
}
