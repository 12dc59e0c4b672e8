package io.github.visiontemplate.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.fixtures.StudentNumbers;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueMessages;
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
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a row is that of the pupil to whom its number belongs. */
class WhoseRowTest {

  private static final Semester AUTUMN = Semester.of(2025, Term.FIRST);
  private static final LocalDate BORN = LocalDate.of(2015, 3, 1);

  private final PupilRows rows = new PupilRows(TemplateSchemas.nationalImport(), 40);
  private final InMemoryScreeningStore store = new InMemoryScreeningStore();

  @Test
  void twoExchangedNumbersAreAnErrorAtBothRows() {
    ImportReport report = run(rows.exchanged(3, 11));

    assertThat(places(report))
        .containsExactly("ERROR PERSON_DIFFERS at D5", "ERROR PERSON_DIFFERS at D13");
    assertThat(report.status()).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(stored()).isZero();
  }

  @Test
  void whoTheyAreIsSaidInBothLanguagesWithWhatToDo() {
    rows.pupil(0, "张伟", BORN, Sex.MALE).pupil(1, "李娜", LocalDate.of(2014, 5, 20), Sex.FEMALE);
    String number = Objects.requireNonNull(rows.pupils().get(1).number()).value();

    Issue other = run(rows.exchanged(0, 1)).issues().get(1);

    assertThat(IssueMessages.english().withoutSheets().text(other))
        .isEqualTo(
            "D3: 张伟, born 2015/3/1, is another student of this file, but the \"学籍号\" here ("
                + number
                + ") is that of 李娜, born 2014/5/20. The row is left out. Put number and name"
                + " together again (rows may have slipped or been exchanged), or accept the row if"
                + " it is right.");
    assertThat(IssueMessages.chinese().withoutSheets().text(other))
        .isEqualTo(
            "D3：此处的 张伟（2015/3/1 出生）是本文件中的另一名学生，而该学籍号（"
                + number
                + "）在学生库中属于 李娜（2014/5/20 出生）。该行不予采用。可能错行或互换，请恢复对应关系；确认无误的，可明确接受该行。");
  }

  @Test
  void aPersonWhoIsNotInTheFileIsSaidToBeAnotherByNameAndBirthDate() {
    rows.pupil(0, "张伟", BORN, Sex.MALE);
    rows.cell(0, Field.NAME, "赵六").cell(0, Field.BIRTH_DATE, "2011/1/9");

    Issue other = run(rows).issues().get(0);

    assertThat(IssueMessages.english().text(other))
        .startsWith("一班!D2: name and birth date are 赵六, 2011/1/9 here, but the \"学籍号\" (G11")
        .contains("is that of 张伟, born 2015/3/1, in the student register.");
    assertThat(IssueMessages.chinese().text(other)).contains("属于 张伟（2015/3/1 出生）");
  }

  @Test
  void goodRowsBesideThemAreStoredWhereThatIsWanted() {
    ImportReport report = run(rows.exchanged(3, 11), VisionImport.Mode.VALID_ROWS);

    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(stored()).isEqualTo(18);
    assertThat(store.find(List.of(rows.key(3), rows.key(11)), AUTUMN)).isEmpty();
    assertThat(report.rows().valid()).isEqualTo(18);
  }

  @Test
  void twinsExchangedAreFoundByTheirNamesAlone() {
    rows.pupil(4, "王一", BORN, Sex.MALE).pupil(5, "王二", BORN, Sex.MALE);

    ImportReport report = run(rows.exchanged(4, 5));

    assertThat(places(report))
        .containsExactly("ERROR PERSON_DIFFERS at D6", "ERROR PERSON_DIFFERS at D7");
    assertThat(report.issues().get(0).arguments()).startsWith("OTHER_PUPIL", "王二", "2015/3/1");
  }

  @Test
  void namesakesExchangedAreFoundByTheirBirthDatesAlone() {
    rows.pupil(4, "王一", BORN, Sex.MALE).pupil(9, "王一", BORN.minusYears(3), Sex.MALE);

    assertThat(places(run(rows.exchanged(4, 9))))
        .containsExactly("ERROR PERSON_DIFFERS at D6", "ERROR PERSON_DIFFERS at D11");
  }

  @Test
  void theyAreFoundThroughAnotherSpellingOfTheName() {
    rows.pupil(4, "张峰", BORN, Sex.MALE).pupil(5, "张·广", BORN, Sex.MALE);

    assertThat(places(run(rows.cell(4, Field.NAME, "張 廣").cell(5, Field.NAME, "張峯"))))
        .containsExactly("ERROR PERSON_DIFFERS at D6", "ERROR PERSON_DIFFERS at D7");
  }

  @Test
  void aTwinWhoseNumberIsNotInTheFileProvesNothing() {
    rows.pupil(4, "王一", BORN, Sex.MALE).pupil(30, "王二", BORN, Sex.MALE);

    assertThat(places(run(rows.cell(4, Field.NAME, "王二"))))
        .containsExactly("WARNING NAME_DIFFERS at F6");
  }

  @Test
  void theNameWithTheSexIsAnotherPupilToo() {
    rows.pupil(4, "王一", BORN, Sex.MALE);

    ImportReport report = run(rows.cell(4, Field.NAME, "李娜").cell(4, Field.SEX, "女"));

    assertThat(places(report)).containsExactly("ERROR PERSON_DIFFERS at D6");
    assertThat(IssueMessages.english().text(report.issues().get(0)))
        .contains("name and sex are 李娜, female here")
        .contains("is that of 王一, male, in the student register");
    assertThat(IssueMessages.chinese().text(report.issues().get(0))).contains("李娜、女");
  }

  @Test
  void anythingElseThatDiffersIsAWarning() {
    rows.pupil(4, "王一", BORN, Sex.MALE).cell(4, Field.NAME, "王伟");
    rows.pupil(5, "王二", BORN, Sex.MALE).cell(5, Field.BIRTH_DATE, "2010/1/1");
    rows.pupil(6, "王三", BORN, Sex.MALE).cell(6, Field.SEX, "2");
    rows.pupil(7, "王五", BORN, Sex.MALE)
        .cell(7, Field.BIRTH_DATE, "2010/1/2")
        .cell(7, Field.SEX, "2");

    assertThat(places(run(rows)))
        .containsExactly(
            "WARNING NAME_DIFFERS at F6",
            "WARNING BIRTH_DATE_DIFFERS at H7",
            "WARNING SEX_DIFFERS at G8",
            "WARNING SEX_DIFFERS at G9",
            "WARNING BIRTH_DATE_DIFFERS at H9");
    assertThat(stored()).isEqualTo(20);
  }

  @Test
  void whatIsBlankOrUnknownIsNotCompared() {
    rows.pupil(4, "王一", null, null).cell(4, Field.NAME, null).cell(4, Field.SEX, "1");
    rows.cell(5, Field.NAME, "***").cell(5, Field.BIRTH_DATE, "2001/1/1");
    rows.cell(6, Field.NAME, null).cell(6, Field.SEX, null).cell(6, Field.BIRTH_DATE, null);

    assertThat(places(run(rows))).containsExactly("WARNING BIRTH_DATE_DIFFERS at H7");
  }

  @Test
  void theBirthDateWithinAFormalNumberCountsBesideTheDirectorys() {
    LocalDate within = rows.birthDate(4);
    rows.pupil(4, "王一", within.minusYears(1), Sex.MALE).cell(4, Field.BIRTH_DATE, within);
    rows.pupil(5, "王二", null, Sex.MALE).cell(5, Field.BIRTH_DATE, "2001/1/1");

    assertThat(places(run(rows))).containsExactly("WARNING BIRTH_DATE_DIFFERS at H7");
  }

  @Test
  void aTwinIsFoundByTheBirthDateWithinTheNumberToo() {
    LocalDate within = rows.birthDate(4);
    rows.pupil(4, "王一", within.minusYears(1), Sex.MALE).pupil(5, "王二", within, Sex.MALE);

    assertThat(places(run(rows.cell(5, Field.NAME, "王一"))))
        .containsExactly("ERROR PERSON_DIFFERS at D7");
  }

  @Test
  void theBirthDateWithinATemporaryNumberProvesNothing() {
    LocalDate within = BORN.minusDays(9);
    rows.pupil(4, StudentNumbers.temporary(within, 1234), "王一", BORN, Sex.MALE);

    assertThat(places(run(rows.cell(4, Field.BIRTH_DATE, within))))
        .containsExactly("WARNING BIRTH_DATE_DIFFERS at H6");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void birthDatesThatAreAllADayOffAreNoDifference(int days) {
    assertThat(places(run(rows.daysLate(days)))).isEmpty();
  }

  @Test
  void amongThemARealDifferenceIsFound() {
    rows.pupil(14, "王一", BORN, Sex.MALE).pupil(15, "王二", BORN, Sex.MALE);
    rows.persons(i -> i == 3 ? 11 : i == 11 ? 3 : i == 14 ? 15 : i == 15 ? 14 : i);

    assertThat(
            places(run(rows.daysLate(1).cell(7, Field.BIRTH_DATE, rows.birthDate(7).minusDays(1)))))
        .containsExactly(
            "ERROR PERSON_DIFFERS at D5",
            "WARNING BIRTH_DATE_DIFFERS at H9",
            "ERROR PERSON_DIFFERS at D13",
            "ERROR PERSON_DIFFERS at D16",
            "ERROR PERSON_DIFFERS at D17");
  }

  @Test
  void aFewBirthDatesADayOffDiffer() {
    for (int i = 0; i < 10; i++) {
      rows.cell(i, Field.BIRTH_DATE, rows.birthDate(i).plusDays(1));
    }
    assertThat(places(run(rows))).hasSize(10).startsWith("WARNING BIRTH_DATE_DIFFERS at H2");
  }

  @ParameterizedTest
  @CsvSource({"张*, 张小明", "張**, 张小明", "*小明, 张小明", "张某, 张小明"})
  void aMaskedNameAgreesWhereItIsVisible(String masked, String name) {
    rows.pupil(4, name, BORN, Sex.MALE).pupil(5, "李" + name, BORN, Sex.MALE);
    rows.cell(4, Field.NAME, masked).cell(5, Field.NAME, "张*");

    assertThat(places(run(rows))).containsExactly("WARNING NAME_DIFFERS at F7");
  }

  @Test
  void theCityFormIsComparedByKey() {
    PupilRows city = new PupilRows(TemplateSchemas.city(), 20).exchanged(3, 11);

    ImportReport report = run(city, TemplateFamily.CITY, VisionImport.Mode.VALID_ROWS);

    assertThat(places(report))
        .containsExactly("ERROR PERSON_DIFFERS at A5", "ERROR PERSON_DIFFERS at A13");
    assertThat(stored()).isEqualTo(18);
  }

  private ImportReport run(PupilRows rows) {
    return run(rows, VisionImport.Mode.ALL_OR_NOTHING);
  }

  private ImportReport run(PupilRows rows, VisionImport.Mode mode) {
    return run(rows, TemplateFamily.NATIONAL, mode);
  }

  private ImportReport run(PupilRows rows, TemplateFamily family, VisionImport.Mode mode) {
    return VisionImport.builder()
        .store(store)
        .clock(School.CLOCK)
        .directory(InMemoryStudentDirectory.of(rows.pupils()))
        .mode(mode)
        .build()
        .run(
            ImportRequest.of(InMemoryTemplate.of(rows.sheet("一班", 0, 20)), School.UPLOADER)
                .family(family));
  }

  private int stored() {
    return store.find(rows.pupils().stream().map(pupil -> pupil.key()).toList(), AUTUMN).size();
  }

  private static List<String> places(ImportReport report) {
    return report.issues().stream()
        .map(issue -> issue.severity() + " " + issue.code() + " at " + issue.position())
        .toList();
  }
}
