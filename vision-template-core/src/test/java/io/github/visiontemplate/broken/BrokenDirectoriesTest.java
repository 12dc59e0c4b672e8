package io.github.visiontemplate.broken;

import static io.github.visiontemplate.broken.Contracts.failing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.fixtures.contract.StudentDirectoryContract;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class BrokenDirectoriesTest {

  static class Correct extends StudentDirectoryContract {
    @Override
    protected StudentDirectory directoryOf(List<Student> students) throws Exception {
      return InMemoryStudentDirectory.of(students);
    }
  }

  @Test
  void aCorrectDirectoryKeepsTheContract() {
    assertThat(failing(Correct.class)).isEmpty();
  }

  static class LeakingScope extends Correct {
    @Override
    protected StudentDirectory directoryOf(List<Student> students) {
      Set<SchoolId> all = students.stream().map(Student::school).collect(Collectors.toSet());
      return new Twisted(students) {
        @Override
        Uploader asking(Uploader uploader) {
          return new Uploader(uploader.id(), all);
        }
      };
    }
  }

  @Test
  void aDirectoryThatFindsPupilsOfOtherSchoolsFails() {
    assertThat(failing(LeakingScope.class))
        .containsExactly(
            "aDistrictFindsThePupilsOfItsSchoolsAndOfNoOther",
            "aPupilOfAnotherSchoolIsNeverFound",
            "manyThreadsGetTheAnswersOfTheirOwnSchools",
            "thousandsAreFoundAtOnceAmongOthersThatAreNot",
            "twoPupilsWithOneNumberAreAmbiguousOnlyToWhomBothAreInScope");
  }

  static class Telling extends Correct {
    @Override
    protected StudentDirectory directoryOf(List<Student> students) {
      return new Twisted(students) {
        @Override
        Match answer(Match match) {
          return match instanceof Match.NotFound ? new Match.OutOfScope() : match;
        }
      };
    }
  }

  @Test
  void aDirectoryThatTellsOfOtherSchoolsWithoutSayingSoFails() {
    assertThat(failing(Telling.class))
        .containsExactly(
            "aDistrictFindsThePupilsOfItsSchoolsAndOfNoOther",
            "aPupilOfAnotherSchoolIsNeverFound",
            "aPupilWhomNobodyKnowsIsNotFound");
  }

  static class Guessing extends Correct {
    @Override
    protected StudentDirectory directoryOf(List<Student> students) {
      return new Twisted(students) {
        @Override
        Match answer(Match match) {
          return match instanceof Match.Ambiguous ? new Match.Matched(students.get(0)) : match;
        }
      };
    }
  }

  @Test
  void aDirectoryThatGuessesFails() {
    assertThat(failing(Guessing.class))
        .containsExactly(
            "twoPupilsWithOneNumberAreAmbiguous",
            "twoPupilsWithOneNumberAreAmbiguousOnlyToWhomBothAreInScope");
  }

  static class GuessingButUnique extends Guessing {
    @Override
    protected boolean numbersMayBeShared() {
      return false;
    }
  }

  @Test
  void aDirectoryWhoseNumbersAreUniqueIsNotAskedAboutSharedOnes() {
    assertThat(failing(GuessingButUnique.class)).isEmpty();
  }

  static class Forgetful extends Correct {
    @Override
    protected StudentDirectory directoryOf(List<Student> students) throws Exception {
      return super.directoryOf(students.stream().filter(each -> each.number() != null).toList());
    }
  }

  @Test
  void aDirectoryThatHasNoPupilsWithoutANumberFails() {
    assertThat(failing(Forgetful.class)).containsExactly("aPupilWithoutANumberIsFoundByTheKey");
  }

  static class Bounded extends Correct {
    @Override
    protected StudentDirectory directoryOf(List<Student> students) {
      return new Twisted(students) {
        @Override
        <K> Set<K> asked(Set<K> keys) {
          return keys.stream().limit(1_000).collect(Collectors.toSet());
        }
      };
    }
  }

  @Test
  void aDirectoryThatAnswersOnlyTheFirstThousandFails() {
    assertThat(failing(Bounded.class))
        .containsExactly("thousandsAreFoundAtOnceAmongOthersThatAreNot");
  }

  static class Talkative extends Correct {
    @Override
    protected StudentDirectory directoryOf(List<Student> students) {
      return new Twisted(students) {
        @Override
        @SuppressWarnings("unchecked")
        <K> Set<K> asked(Set<K> keys) {
          Set<K> more = new HashSet<>(keys);
          if (keys.iterator().next() instanceof StudentKey) {
            students.forEach(each -> more.add((K) each.key()));
          }
          return more;
        }
      };
    }
  }

  @Test
  void aDirectoryThatAnswersMoreThanWasAskedFails() {
    assertThat(failing(Talkative.class))
        .contains("nothingIsAnsweredThatWasNotAsked", "anEmptyQuestionHasAnEmptyAnswer");
  }

  static class Shared extends Correct {
    @Override
    protected StudentDirectory directoryOf(List<Student> students) {
      return new Twisted(students) {
        private volatile Uploader current = Uploader.school("nobody");

        @Override
        Uploader asking(Uploader uploader) {
          current = uploader;
          Thread.yield();
          return current;
        }
      };
    }
  }

  @Test
  void aDirectoryThatMixesUpItsThreadsFails() {
    assertThat(failing(Shared.class)).containsExactly("manyThreadsGetTheAnswersOfTheirOwnSchools");
  }

  /** A correct directory that is asked, or answers, in another way. */
  private static class Twisted implements StudentDirectory {

    private final StudentDirectory correct;

    Twisted(List<Student> students) {
      correct = InMemoryStudentDirectory.of(students);
    }

    <K> Set<K> asked(Set<K> keys) {
      return keys;
    }

    Uploader asking(Uploader uploader) {
      return uploader;
    }

    Match answer(Match match) {
      return match;
    }

    @Override
    public Map<NationalStudentNumber, Match> findByNumber(
        Set<NationalStudentNumber> numbers, Uploader uploader) {
      return twisted(correct.findByNumber(asked(numbers), asking(uploader)));
    }

    @Override
    public Map<StudentKey, Match> findByKey(Set<StudentKey> keys, Uploader uploader) {
      return twisted(correct.findByKey(asked(keys), asking(uploader)));
    }

    private <K> Map<K, Match> twisted(Map<K, Match> answers) {
      return answers.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, each -> answer(each.getValue())));
    }
  }
}
