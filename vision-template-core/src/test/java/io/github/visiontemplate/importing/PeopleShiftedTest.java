package io.github.visiontemplate.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.issue.Acceptance;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether numbers and people of a file belong together at all. */
class PeopleShiftedTest {

  private static final Semester AUTUMN = Semester.of(2025, Term.FIRST);

  private final PupilRows rows = new PupilRows(TemplateSchemas.nationalImport(), 40);
  private final InMemoryScreeningStore store = new InMemoryScreeningStore();
  private final VisionImport.Builder builder =
      VisionImport.builder()
          .store(store)
          .clock(School.CLOCK)
          .directory(InMemoryStudentDirectory.of(rows.pupils()));

  @ParameterizedTest
  @EnumSource(VisionImport.Mode.class)
  void aFileWhoseRowsSlippedIsRefusedInAnyMode(VisionImport.Mode mode) {
    ImportReport report = run(builder.mode(mode), rows.persons(i -> i + 1));

    assertThat(report.status()).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(report.issues().get(0).code()).isEqualTo(IssueCode.PEOPLE_SHIFTED);
    assertThat(report.issues().get(0).isError()).isTrue();
    assertThat(stored()).isZero();
    assertThat(IssueMessages.english().text(report.issues().get(0)))
        .startsWith("In 20 of 20 rows that could be compared, the person is not the one");
    assertThat(IssueMessages.chinese().text(report.issues().get(0)))
        .startsWith("可比对的 20 行中有 20 行的学生与学籍号（编号）不符");
  }

  @Test
  void soItIsInADryRun() {
    ImportReport report =
        builder
            .mode(VisionImport.Mode.VALID_ROWS)
            .build()
            .run(ImportRequest.of(file(rows.persons(i -> i + 1)), School.UPLOADER).dryRun());

    assertThat(report.status()).isEqualTo(ImportReport.Status.REJECTED);
  }

  @ParameterizedTest
  @CsvSource({"2, 3, false", "3, 14, true", "3, 15, false", "4, 19, true", "4, 20, false"})
  void moreThanOneInFiveAndThreeAreMany(int slipped, int of, boolean shifted) {
    rows.persons(i -> i < slipped ? (i + 1) % slipped : i);

    ImportReport report =
        builder.build().run(InMemoryTemplate.of(rows.sheet("一班", 0, of)), School.UPLOADER);

    assertThat(report.issues().stream().filter(i -> i.code() == IssueCode.PERSON_DIFFERS))
        .hasSize(slipped);
    assertThat(codes(report).contains(IssueCode.PEOPLE_SHIFTED)).isEqualTo(shifted);
  }

  @Test
  void theSheetsOfAFileCountTogether() {
    rows.persons(i -> i < 8 ? (i + 1) % 8 : i);
    InMemoryTemplate two = InMemoryTemplate.of(rows.sheet("一班", 0, 8), rows.sheet("二班", 8, 40));

    assertThat(codes(builder.build().run(two, School.UPLOADER)))
        .doesNotContain(IssueCode.PEOPLE_SHIFTED);
    assertThat(
            codes(
                builder
                    .build()
                    .run(
                        InMemoryTemplate.of(rows.sheet("一班", 0, 8), rows.sheet("二班", 8, 39)),
                        School.UPLOADER)))
        .contains(IssueCode.PEOPLE_SHIFTED);
  }

  @Test
  void namesThatAreOthersOfTheFileAreProof() {
    rows.persons(i -> i + 1);
    for (int i = 0; i < 20; i++) {
      rows.cell(i, Field.BIRTH_DATE, rows.birthDate(i));
    }
    ImportReport report = run(builder, rows);
    assertThat(report.issues().get(0).code()).isEqualTo(IssueCode.PEOPLE_SHIFTED);
    assertThat(codes(report)).contains(IssueCode.NAME_DIFFERS);
  }

  @Test
  void manyOtherNamesWithoutProofAreImplausible() {
    for (int i = 0; i < 5; i++) {
      rows.cell(i, Field.NAME, "Pupil " + i);
    }
    ImportReport report = run(builder, rows);

    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(report.issues().get(0).arguments()).isEqualTo(List.of("MANY_NAMES_DIFFER", 5, 20));
    assertThat(codes(report)).hasSize(6).endsWith(IssueCode.NAME_DIFFERS);
    assertThat(IssueMessages.english().text(report.issues().get(0)))
        .startsWith("In 5 of 20 rows the name differs from the student register.");
    assertThat(IssueMessages.chinese().text(report.issues().get(0)))
        .startsWith("20 行中有 5 行的姓名与学生库不一致。");
  }

  @ParameterizedTest
  @CsvSource({"2, PEOPLE_SHIFTED", "1, FILE_IMPLAUSIBLE"})
  void halfOfThemNeedProof(int proven, IssueCode expected) {
    for (int i = 0; i < 4; i++) {
      rows.cell(i, Field.NAME, i < proven ? rows.pupils().get(10).name() : "Pupil " + i);
    }
    ImportReport report =
        builder.build().run(InMemoryTemplate.of(rows.sheet("一班", 0, 19)), School.UPLOADER);
    assertThat(report.issues().get(0).code()).isEqualTo(expected);
  }

  @Test
  void withoutNamesTheBirthDatesAreLookedAt() {
    rows.persons(i -> i < 5 ? (i + 1) % 5 : i);
    for (int i = 0; i < 20; i++) {
      rows.cell(i, Field.NAME, null);
    }
    ImportReport report = run(builder, rows);

    assertThat(codes(report))
        .startsWith(
            IssueCode.PERSON_NOT_COMPARED, IssueCode.PEOPLE_SHIFTED, IssueCode.BIRTH_DATE_DIFFERS);
    assertThat(report.issues().get(0).arguments()).isEqualTo(List.of("姓名"));
    assertThat(report.status()).isEqualTo(ImportReport.Status.REJECTED);
  }

  @Test
  void withoutNamesManyBirthDatesWithoutProofAreImplausible() {
    for (int i = 0; i < 20; i++) {
      rows.cell(i, Field.NAME, null);
      rows.cell(i, Field.BIRTH_DATE, i < 5 ? LocalDate.of(1999, 1, 1 + i) : rows.birthDate(i));
    }
    assertThat(run(builder, rows).issues().get(1).arguments())
        .isEqualTo(List.of("MANY_BIRTH_DATES_DIFFER", 5, 20));
  }

  @Test
  void withoutBirthDatesTheNamesAreLookedAt() {
    rows.persons(i -> i < 5 ? (i + 1) % 5 : i);
    for (int i = 0; i < 20; i++) {
      rows.cell(i, Field.BIRTH_DATE, null);
    }
    ImportReport report = run(builder, rows);
    assertThat(codes(report)).startsWith(IssueCode.PERSON_NOT_COMPARED, IssueCode.PEOPLE_SHIFTED);
    assertThat(IssueMessages.chinese().text(report.issues().get(0))).startsWith("“出生日期”没有内容");
  }

  @Test
  void withoutEitherThatIsSaidOnce() {
    for (int i = 0; i < 40; i++) {
      rows.cell(i, Field.NAME, null).cell(i, Field.BIRTH_DATE, null);
    }
    ImportReport report =
        builder
            .build()
            .run(
                InMemoryTemplate.of(rows.sheet("一班", 0, 20), rows.sheet("二班", 20, 40)),
                School.UPLOADER);
    assertThat(codes(report)).containsExactly(IssueCode.PERSON_NOT_COMPARED);
    assertThat(report.issues().get(0).arguments()).isEqualTo(List.of("姓名、出生日期"));
    assertThat(report.issues().get(0).sheet()).isNull();
  }

  @Test
  void aSheetThatAloneLacksThemIsNamed() {
    for (int i = 20; i < 40; i++) {
      rows.cell(i, Field.BIRTH_DATE, null);
    }
    ImportReport report =
        builder
            .build()
            .run(
                InMemoryTemplate.of(rows.sheet("一班", 0, 20), rows.sheet("二班", 20, 40)),
                School.UPLOADER);
    assertThat(codes(report)).containsExactly(IssueCode.PERSON_NOT_COMPARED);
    assertThat(report.issues().get(0).sheet()).isEqualTo("二班");
  }

  @Test
  void acceptingTheFileAcceptsNoRow() {
    rows.persons(i -> i < 5 ? (i + 1) % 5 : i);
    builder.mode(VisionImport.Mode.VALID_ROWS).raise(IssueCode.PEOPLE_SHIFTED);

    ImportReport report = builder.build().run(request().accepting(IssueCode.PEOPLE_SHIFTED));

    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(stored()).isEqualTo(15);
    assertThat(report.issues())
        .extracting(Issue::severity)
        .containsExactly(
            Severity.WARNING,
            Severity.ERROR,
            Severity.ERROR,
            Severity.ERROR,
            Severity.ERROR,
            Severity.ERROR);
  }

  @Test
  void acceptingTheRowsHidesNoShift() {
    rows.persons(i -> i < 5 ? (i + 1) % 5 : i);
    VisionImport visionImport = builder.build();
    ImportRequest accepting = request().accepting(IssueCode.PERSON_DIFFERS);

    assertThat(visionImport.run(accepting).status()).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(visionImport.run(accepting.accepting(IssueCode.PEOPLE_SHIFTED)).status())
        .isEqualTo(ImportReport.Status.STORED);
    assertThat(stored()).isEqualTo(20);
  }

  @Test
  void oneRowIsAcceptedByItsSheetAndNumber() {
    rows.exchanged(3, 11);
    List<Acceptance> accepted =
        List.of(
            new Acceptance(IssueCode.PERSON_DIFFERS, "一班", 5),
            new Acceptance(IssueCode.PERSON_DIFFERS, "二班", 13));

    ImportReport report =
        builder.mode(VisionImport.Mode.VALID_ROWS).build().run(request().accepting(accepted));

    assertThat(report.issues())
        .extracting(issue -> issue.severity() + " at " + issue.position())
        .containsExactly("WARNING at D5", "ERROR at D13");
    assertThat(stored()).isEqualTo(19);
  }

  @Test
  void onlyErrorsThatAPersonCanJudgeCanBeAccepted() {
    assertThatThrownBy(() -> request().accepting(IssueCode.STUDENT_NOT_FOUND))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "expected PERSON_DIFFERS, PEOPLE_SHIFTED or ALREADY_IMPORTED, the errors that can be"
                + " accepted, found STUDENT_NOT_FOUND");
    assertThatThrownBy(() -> new Acceptance(IssueCode.PEOPLE_SHIFTED, "一班", 5))
        .hasMessage("PEOPLE_SHIFTED concerns the whole file and cannot be accepted for a row");
    for (Integer row : new Integer[] {null, 0}) {
      assertThatThrownBy(() -> new Acceptance(IssueCode.PERSON_DIFFERS, "一班", row))
          .hasMessage("expected a sheet with a row number from 1, or neither");
    }
    assertThatThrownBy(() -> new Acceptance(IssueCode.PERSON_DIFFERS, null, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aKeyColumnOfTheCityFormThatWasSortedIsNoticed() {
    PupilRows city = new PupilRows(TemplateSchemas.city(), 40).persons(i -> i + 1);
    city.pupil(5, "王一", LocalDate.of(2015, 3, 1), Sex.MALE);

    ImportReport report =
        builder
            .directory(InMemoryStudentDirectory.of(city.pupils()))
            .build()
            .run(ImportRequest.of(file(city), School.UPLOADER).family(TemplateFamily.CITY));

    assertThat(report.status()).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(codes(report)).startsWith(IssueCode.PEOPLE_SHIFTED, IssueCode.PERSON_DIFFERS);
  }

  private static InMemoryTemplate file(PupilRows rows) {
    return InMemoryTemplate.of(rows.sheet("一班", 0, 20));
  }

  private static ImportReport run(VisionImport.Builder builder, PupilRows rows) {
    return builder.build().run(file(rows), School.UPLOADER);
  }

  private ImportRequest request() {
    return ImportRequest.of(file(rows), School.UPLOADER);
  }

  private int stored() {
    return store.find(rows.pupils().stream().map(pupil -> pupil.key()).toList(), AUTUMN).size();
  }

  private static List<IssueCode> codes(ImportReport report) {
    return report.issues().stream().map(Issue::code).toList();
  }
}
