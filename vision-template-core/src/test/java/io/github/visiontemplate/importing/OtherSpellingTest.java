package io.github.visiontemplate.importing;

import static io.github.visiontemplate.testing.School.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.testing.FillableInMemoryTemplate;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** L and G before the same identity number are one person, where name and birth date agree. */
class OtherSpellingTest {

  private static final TemplateSchema FORM = TemplateSchemas.nationalImport();
  private static final Semester AUTUMN = Semester.parse("2025-1");

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();

  @Test
  void aTemporaryNumberLeadsToThePupilOfTheFormalOne() {
    ImportReport report = national(School.of(5), spelled(1), row(FORM, 2));

    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(report.issues())
        .extracting(Issue::toString)
        .containsExactly("WARNING NUMBER_ALIAS at D2");
    assertThat(report.rows().matched()).isEqualTo(2);
    assertThat(report.rows().linked()).isZero();
    assertThat(stored()).containsExactlyInAnyOrder("K1", "K2");
  }

  @Test
  void aFormalNumberLeadsToThePupilOfTheTemporaryOne() {
    ImportReport report = national(of(numbered(1, other(1))), row(FORM, 1));

    assertThat(codes(report)).containsExactly(IssueCode.NUMBER_ALIAS);
    assertThat(stored()).containsExactly("K1");
  }

  @Test
  void bothSpellingsAreNamed() {
    Issue issue = national(School.of(2), spelled(1)).issues().get(0);
    String formal = School.number(1).value();

    assertThat(IssueMessages.chinese().text(issue))
        .isEqualTo(
            "视力数据!D2：学籍号“L%s”在学生库中为“%s”，身份证号、姓名和出生日期均相同，已按同一学生处理。"
                .formatted(formal.substring(1), formal));
    assertThat(IssueMessages.english().text(issue))
        .contains("has \"" + formal + "\" for the number \"L" + formal.substring(1) + "\"");
  }

  @Test
  void anotherNameOrBirthDateMakesACandidateOnly() {
    LocalDate wrong = School.number(1).birthDate().plusDays(400);
    ImportReport report =
        national(
            School.of(5),
            spelled(1, Field.NAME, "王五"),
            spelled(2, Field.BIRTH_DATE, wrong),
            spelled(3, Field.NAME, null),
            spelled(4, Field.BIRTH_DATE, null));

    assertThat(report.status()).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(codes(report)).containsOnly(IssueCode.STUDENT_NOT_FOUND).hasSize(4);
    assertThat(report.unmatched())
        .allSatisfy(
            row ->
                assertThat(row.candidates().get(0).clues())
                    .contains(Candidate.Clue.OTHER_TYPE_LETTER))
        .extracting(row -> row.candidates().get(0).student().key().value())
        .containsExactly("K1", "K2", "K3", "K4");
  }

  @Test
  void anExactMatchComesFirst() {
    ImportReport report =
        national(of(School.pupil(1), numbered("K9", 1, other(1))), spelled(1), row(FORM, 1));

    assertThat(codes(report)).isEmpty();
    assertThat(stored()).containsExactlyInAnyOrder("K1", "K9");
  }

  @Test
  void twoPupilsOfTheOtherSpellingAreAmbiguous() {
    ImportReport report = national(of(School.pupil(1), School.pupil(1, "K9", "S1")), spelled(1));

    assertThat(codes(report)).containsExactly(IssueCode.STUDENT_AMBIGUOUS);
    assertThat(IssueMessages.english().text(report.issues().get(0)))
        .startsWith(
            "视力数据!D2: more than one student of this school has \"" + School.number(1).value());
    assertThat(IssueMessages.chinese().text(report.issues().get(0)))
        .contains("的另一种写法“" + School.number(1).value() + "”在本校属于多名学生");
  }

  @Test
  void twoPupilsOfTheNumberItselfStayAmbiguous() {
    ImportReport report =
        national(
            of(
                numbered("K1", 1, other(1)),
                numbered("K2", 1, other(1)),
                School.pupil(1, "K3", "S1")),
            spelled(1));

    assertThat(codes(report)).containsExactly(IssueCode.STUDENT_AMBIGUOUS);
    assertThat(report.issues().get(0).arguments()).isEmpty();
  }

  @Test
  void twoRowsForOnePupilAreDuplicates() {
    ImportReport report = national(School.of(3), spelled(1), row(FORM, 2), row(FORM, 1));

    assertThat(report.status()).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(codes(report))
        .containsExactlyInAnyOrder(
            IssueCode.NUMBER_ALIAS, IssueCode.STUDENT_DUPLICATE, IssueCode.STUDENT_DUPLICATE);
  }

  @Test
  void aPupilOfAnotherSchoolIsNotFoundByTheOtherSpellingEither() {
    ImportReport report = national(of(School.pupil(1, "K1", "S2")), spelled(1));

    assertThat(codes(report)).containsExactly(IssueCode.STUDENT_NOT_FOUND);
    assertThat(report.unmatched().get(0).candidates()).isEmpty();
  }

  @Test
  void aNumberWithRandomDigitsHasNoOtherSpelling() {
    String formal = School.number(1).value();
    String random = "L" + formal.substring(1, 18) + (formal.endsWith("7") ? '4' : '7');
    String generated = "J" + formal.substring(1);
    ImportReport report =
        national(
            School.of(3),
            row(FORM, 1, Field.STUDENT_NUMBER, random),
            row(FORM, 1, Field.STUDENT_NUMBER, generated));

    assertThat(codes(report)).containsOnly(IssueCode.STUDENT_NOT_FOUND).hasSize(2);
  }

  @Test
  void aBirthDateThatTheDirectoryLacksIsTheOneWithinTheNumber() {
    Student known = School.pupil(1);
    Student undated =
        new Student(known.key(), known.number(), known.name(), null, null, known.school());

    assertThat(codes(national(of(undated), spelled(1)))).containsExactly(IssueCode.NUMBER_ALIAS);
  }

  @Test
  void theOtherSpellingIsAskedOnceInBulkAndOnlyForNumbersThatNobodyHas() {
    List<Set<NationalStudentNumber>> asked = new ArrayList<>();
    InMemoryStudentDirectory pupils = School.of(5);
    StudentDirectory directory =
        new StudentDirectory() {
          @Override
          public Map<NationalStudentNumber, Match> findByNumber(
              Set<NationalStudentNumber> numbers, Uploader uploader) {
            asked.add(Set.copyOf(numbers));
            return pupils.findByNumber(numbers, uploader);
          }

          @Override
          public Map<StudentKey, Match> findByKey(Set<StudentKey> keys, Uploader uploader) {
            throw new IllegalStateException("not asked by key");
          }
        };
    VisionImport visionImport =
        VisionImport.builder().directory(directory).store(store).clock(School.CLOCK).build();

    visionImport.run(file(row(FORM, 0), spelled(1), spelled(2), row(FORM, 3)), School.UPLOADER);
    assertThat(asked)
        .containsExactly(
            Set.of(School.number(0), other(1), other(2), School.number(3)),
            Set.of(School.number(1), School.number(2)));
    asked.clear();
    visionImport.run(file(row(FORM, 0), row(FORM, 3)), School.UPLOADER);
    assertThat(asked).hasSize(1);
  }

  @Test
  void aFillFindsTheOtherSpellingToo() {
    national(School.of(3), row(FORM, 1));
    FillableInMemoryTemplate template =
        new FillableInMemoryTemplate(
            School.sheet(FORM).row(spelled(1, Field.RIGHT_ACUITY, null)).row(spelled(900)));

    FillReport report =
        VisionExport.builder()
            .directory(School.of(3))
            .store(store)
            .schemas(List.of(FORM))
            .build()
            .fill(template, AUTUMN, School.UPLOADER, OutputStream.nullOutputStream());

    assertThat(report.rows()).isEqualTo(new FillReport.RowCounts(2, 1, 0, 1, 0));
    assertThat(report.issues().stream().map(Issue::code))
        .containsExactly(IssueCode.NUMBER_ALIAS, IssueCode.STUDENT_NOT_FOUND);
  }

  private ImportReport national(InMemoryStudentDirectory directory, @Nullable Object[]... rows) {
    return VisionImport.builder()
        .directory(directory)
        .candidates(directory)
        .store(store)
        .clock(School.CLOCK)
        .build()
        .run(file(rows), School.UPLOADER);
  }

  private static InMemoryTemplate file(@Nullable Object[]... rows) {
    InMemorySheet sheet = School.sheet(FORM);
    for (Object[] row : rows) {
      sheet.row(row);
    }
    return InMemoryTemplate.of(sheet);
  }

  private List<String> stored() {
    return store
        .find(Stream.of("K1", "K2", "K9").map(StudentKey::new).toList(), AUTUMN)
        .keySet()
        .stream()
        .map(StudentKey::value)
        .toList();
  }

  private static List<IssueCode> codes(ImportReport report) {
    return report.issues().stream().map(Issue::code).toList();
  }

  /** A row whose number is in the other spelling. */
  private static @Nullable Object[] spelled(int index, @Nullable Object... others) {
    Object[] values =
        Stream.concat(Stream.of(Field.STUDENT_NUMBER, other(index).value()), Stream.of(others))
            .toArray();
    return row(FORM, index, values);
  }

  private static NationalStudentNumber other(int index) {
    return Objects.requireNonNull(School.number(index).otherSpelling());
  }

  private static InMemoryStudentDirectory of(Student... students) {
    return InMemoryStudentDirectory.of(List.of(students));
  }

  private static Student numbered(int index, NationalStudentNumber number) {
    return numbered("K" + index, index, number);
  }

  private static Student numbered(String key, int index, NationalStudentNumber number) {
    Student known = School.pupil(index);
    return new Student(
        new StudentKey(key),
        number,
        known.name(),
        known.sex(),
        known.birthDate(),
        new SchoolId("S1"));
  }
}
