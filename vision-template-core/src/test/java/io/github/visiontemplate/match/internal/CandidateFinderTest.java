package io.github.visiontemplate.match.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.match.PersonDirectory;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.match.UnmatchedReason;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateFinderTest {

  private static final String NUMBER = "G119900201502031231";
  private static final LocalDate BORN = LocalDate.of(2015, 2, 3);
  private static final Student PUPIL = student("K1", NUMBER, "张晓雨", BORN, "a");

  @ParameterizedTest
  @CsvSource({
    "119900201502031231, TYPE_LETTER_MISSING",
    "J119900201502031231, OTHER_TYPE_LETTER",
    "L119900201502031231, OTHER_TYPE_LETTER",
    "G1199OO2O15O2O31231, LOOKALIKE_CHARACTERS",
    "G119900-20150203-1231, LOOKALIKE_CHARACTERS",
    "G119900201502031234, ONE_CHARACTER_DIFFERS",
    "G119900201502081231, ONE_CHARACTER_DIFFERS",
    "G119900201502032131, NEIGHBOURS_SWAPPED",
    "G11990201502031231, ONE_CHARACTER_MISSING",
    "G11990020150203123, ONE_CHARACTER_MISSING",
    "G1199002015020331231, ONE_CHARACTER_TOO_MANY",
    "XG119900201502031231, ONE_CHARACTER_TOO_MANY",
    "G1199002015020312317, ONE_CHARACTER_TOO_MANY",
  })
  void aDamagedNumberLeadsToItsPupil(String entered, Candidate.Clue clue) {
    assertThat(candidates(entered, null, null, PUPIL))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.student()).isEqualTo(PUPIL);
              assertThat(found.clues()).startsWith(clue);
              assertThat(found.score()).isBetween(45, 55 + 25);
            });
  }

  @Test
  void theNumberItselfIsTheStrongestClue() {
    assertThat(candidates(" " + NUMBER, null, null, PUPIL))
        .extracting(Candidate::clues)
        .containsExactly(List.of(Candidate.Clue.SAME_NUMBER, Candidate.Clue.SAME_BIRTH_DATE));
  }

  @Test
  void theDigitsThatANumericCellKeptLeadToThePupilsWhoHaveThem() {
    Student other = student("K2", "G119900201502031549", "李安", BORN, "a");
    Student elsewhere = student("K3", "G11990020150204127X", "王安", BORN.plusDays(1), "a");
    CandidateQuery query =
        new CandidateQuery(
            UnmatchedReason.NUMBER_PRECISION_LOST,
            "119900201502031000",
            new Person("张晓雨", null),
            null);

    List<Candidate> found = find(query, PUPIL, other, elsewhere);

    assertThat(found).extracting(Candidate::student).containsExactly(PUPIL, other);
    assertThat(found.get(0).clues())
        .containsExactly(
            Candidate.Clue.SAME_LEADING_DIGITS,
            Candidate.Clue.SAME_NAME,
            Candidate.Clue.SAME_BIRTH_DATE);
    assertThat(found.get(0).score()).isEqualTo(90);
    assertThat(found.get(1).score()).isEqualTo(40);
  }

  @Test
  void fewDigitsOfScientificNotationLeadNowhere() {
    CandidateQuery query =
        new CandidateQuery(
            UnmatchedReason.NUMBER_PRECISION_LOST, "1.19900E+17", new Person(null, null), null);
    assertThat(find(query, PUPIL)).isEmpty();
  }

  @Test
  void aFormalNumberLeadsByThePersonToOneWhoStillHasATemporaryNumber() {
    Student temporary = student("K1", "L119900201502039999", "张晓雨", BORN, "a");
    assertThat(candidates(NUMBER, "张晓雨", BORN, temporary))
        .containsExactly(
            new Candidate(
                temporary,
                65,
                List.of(
                    Candidate.Clue.NUMBER_WAS_TEMPORARY,
                    Candidate.Clue.SAME_NAME,
                    Candidate.Clue.SAME_BIRTH_DATE)));
  }

  @Test
  void aTemporaryNumberLeadsByThePersonToOneWhoHasAFormalNumberByNow() {
    assertThat(candidates("L119900201502039999", "张晓雨", BORN, PUPIL))
        .extracting(Candidate::clues)
        .containsExactly(
            List.of(
                Candidate.Clue.NUMBER_NOW_FORMAL,
                Candidate.Clue.SAME_NAME,
                Candidate.Clue.SAME_BIRTH_DATE));
  }

  @Test
  void aPupilWithoutANumberIsFoundByThePerson() {
    Student bare = student("K1", null, "张晓雨", BORN, "a");
    assertThat(candidates(NUMBER, "张 晓雨", BORN, bare))
        .extracting(Candidate::clues)
        .containsExactly(
            List.of(
                Candidate.Clue.NO_NUMBER_KNOWN,
                Candidate.Clue.SAME_NAME,
                Candidate.Clue.SAME_BIRTH_DATE));
  }

  @Test
  void aNamesakeWithAnotherFormalNumberIsAPoorCandidate() {
    Student namesake = student("K9", "G119900201502031549", "张晓雨", BORN, "a");
    Student bare = student("K8", null, "张晓雨", BORN, "a");
    assertThat(candidates(NUMBER, "张晓雨", BORN, namesake, bare))
        .extracting(candidate -> candidate.student().key().value() + " " + candidate.score())
        .containsExactly("K8 65", "K9 30");
  }

  @Test
  void pupilsWithTheSameNumberAreToldApartByThePerson() {
    Student twin = student("K2", NUMBER, "张晓雪", BORN, "a");
    List<Candidate> found = candidates(NUMBER, "张晓雨", BORN, twin, PUPIL);
    assertThat(found).extracting(Candidate::student).containsExactly(PUPIL, twin);
    assertThat(found).extracting(Candidate::score).containsExactly(100, 95);
    assertThat(found.get(1).clues())
        .containsExactly(
            Candidate.Clue.SAME_NUMBER,
            Candidate.Clue.SIMILAR_NAME,
            Candidate.Clue.SAME_BIRTH_DATE);
  }

  @ParameterizedTest
  @CsvSource({
    "张晓雨, 2015-02-03, true",
    "张小雨, 2015-02-03, true",
    "张晓, 2015-02-03, true",
    "张伟, 2015-02-03, false",
    "王晓雪, 2015-02-03, false",
    "张晓雨, 2015-03-02, true",
    "张晓雨, 2015-02-08, true",
    "张晓雨, 2015-02-30, false",
    "张晓雨, 2014-11-03, false",
    "张小雨, 2015-02-08, false",
    "张晓雨, , true",
    "张小雨, , false",
    ", 2015-02-03, false",
  })
  void thePersonAloneMustFitWell(@Nullable String name, @Nullable String born, boolean fits) {
    Student bare = student("K1", null, "张晓雨", BORN, "a");
    LocalDate date =
        born == null ? null : LocalDate.parse(born.equals("2015-02-30") ? "2015-12-30" : born);
    assertThat(candidates(null, name, date, bare)).hasSize(fits ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "2015-10-21, 2015-12-01, true",
    "2015-12-21, 2015-12-12, true",
    "2015-10-21, 2015-12-02, false",
    "2015-10-21, 2015-12-31, false",
    "2015-10-21, 2015-11-01, false",
  })
  void aBirthDateIsSimilarWhereTwoDigitsBesideEachOtherAreSwapped(
      LocalDate known, LocalDate entered, boolean similar) {
    Student bare = student("K1", null, "张晓雨", known, "a");
    assertThat(candidates(null, "张晓雨", entered, bare)).hasSize(similar ? 1 : 0);
  }

  @Test
  void theBirthDateWithinTheNumberStandsInForAMissingOne() {
    Student bare = student("K1", null, "张晓雨", BORN, "a");
    assertThat(candidates(NUMBER, "张晓雨", null, bare).get(0).clues())
        .contains(Candidate.Clue.SAME_BIRTH_DATE);
    Student undated = student("K2", "L119900201502039999", "张晓雨", null, "a");
    assertThat(candidates(null, "张晓雨", BORN, undated).get(0).clues())
        .contains(Candidate.Clue.SAME_BIRTH_DATE);
  }

  @Test
  void theOtherSexSpeaksAgainst() {
    CandidateQuery query =
        new CandidateQuery(UnmatchedReason.NOT_FOUND, NUMBER, new Person("张晓雨", BORN), Sex.MALE);
    Student bare = student("K1", null, "张晓雨", BORN, "a");
    assertThat(find(query, bare).get(0).clues()).endsWith(Candidate.Clue.OTHER_SEX);
    assertThat(find(query, bare).get(0).score()).isEqualTo(55);
  }

  @Test
  void whoIsOnlySimilarIsNotNamedBesideOneWhoFits() {
    Student fits = student("K1", null, "张晓雨", BORN, "a");
    Student similar = student("K2", null, "张小雨", BORN, "a");
    assertThat(candidates(NUMBER, "张晓雨", BORN, similar, fits))
        .extracting(Candidate::student)
        .containsExactly(fits);
    assertThat(candidates(NUMBER, "张晓雨", BORN, similar))
        .extracting(Candidate::score)
        .containsExactly(50);
  }

  @Test
  void atMostFiveAreShownAndEquallyGoodOnesByKey() {
    Student[] namesakes =
        IntStream.range(0, 9)
            .mapToObj(i -> student("K" + (9 - i), null, "张晓雨", BORN, "a"))
            .toArray(Student[]::new);
    assertThat(candidates(NUMBER, "张晓雨", BORN, namesakes))
        .extracting(candidate -> candidate.student().key().value())
        .containsExactly("K1", "K2", "K3", "K4", "K5");
  }

  @Test
  void whereNothingIsKnownNobodyIsAsked() {
    AtomicInteger asked = new AtomicInteger();
    CandidateFinder finder =
        finder(
            new CountingDirectory(InMemoryStudentDirectory.of(List.of(PUPIL)), asked),
            (persons, uploader) -> {
              throw new AssertionError("asked for nobody");
            });
    CandidateQuery nothing =
        new CandidateQuery(UnmatchedReason.NUMBER_MISSING, null, new Person(null, null), null);
    assertThat(finder.find(List.of(nothing))).containsExactly(List.of());
    assertThat(asked).hasValue(0);
  }

  @Test
  void whyIsSaidInBothLanguages() {
    Candidate candidate = candidates("119900201502031231", "张晓雨", BORN, PUPIL).get(0);
    assertThat(candidate.why(IssueMessages.chinese())).isEqualTo("学籍号相同，缺首字母；姓名相同；出生日期相同");
    assertThat(candidate.why(IssueMessages.english()))
        .isEqualTo("same number, its type letter is missing; same name; same birth date");
    assertThat(candidate.toString()).doesNotContain("张晓雨", "119900", "2015");
  }

  @Test
  void thousandsOfRowsAreLookedUpInBulk() {
    AtomicInteger askedNumbers = new AtomicInteger();
    AtomicInteger askedPersons = new AtomicInteger();
    InMemoryStudentDirectory roster = InMemoryStudentDirectory.of(List.of(PUPIL));
    CandidateFinder finder =
        finder(
            new CountingDirectory(roster, askedNumbers),
            (persons, uploader) -> {
              askedPersons.incrementAndGet();
              assertThat(persons.size()).isLessThanOrEqualTo(200);
              return Map.of();
            });
    List<CandidateQuery> rows =
        IntStream.range(0, 2_000)
            .mapToObj(
                i ->
                    new CandidateQuery(
                        UnmatchedReason.NUMBER_CHECK_CHARACTER,
                        "G1199002015%04d1234".formatted(101 + i % 28) + i % 7,
                        new Person("学生" + i, BORN),
                        null))
            .toList();

    assertThat(finder.find(rows)).hasSize(2_000);

    assertThat(askedNumbers.get()).isLessThan(60);
    assertThat(askedPersons).hasValue(10);
  }

  private static CandidateFinder finder(StudentDirectory students, PersonDirectory persons) {
    return new CandidateFinder(
        new Register(new Matching(students, null, persons, 0), Uploader.school("a")));
  }

  private static List<Candidate> candidates(
      @Nullable String number,
      @Nullable String name,
      @Nullable LocalDate born,
      Student... students) {
    return find(
        new CandidateQuery(UnmatchedReason.NOT_FOUND, number, new Person(name, born), null),
        students);
  }

  private static List<Candidate> find(CandidateQuery query, Student... students) {
    InMemoryStudentDirectory roster = InMemoryStudentDirectory.of(List.of(students));
    return finder(roster, roster).find(List.of(query)).get(0);
  }

  private static Student student(
      String key,
      @Nullable String number,
      String name,
      @Nullable LocalDate birthDate,
      String school) {
    return new Student(
        new StudentKey(key),
        number == null ? null : NationalStudentNumber.of(number),
        name,
        Sex.FEMALE,
        birthDate,
        new SchoolId(school));
  }
}
