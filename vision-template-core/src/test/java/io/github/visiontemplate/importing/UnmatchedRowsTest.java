package io.github.visiontemplate.importing;

import static io.github.visiontemplate.testing.School.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.DirectoryException;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.match.UnmatchedReason;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.UnmatchedRow;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Why a row has no pupil, and who may be meant. */
class UnmatchedRowsTest {

  private static final TemplateSchema FORM = TemplateSchemas.nationalImport();
  private static final TemplateSchema CITY = TemplateSchemas.city();

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();
  private final InMemoryStudentDirectory roster = School.of(20);

  @Test
  void eachRowSaysWhyItHasNoPupil() {
    String number = School.number(1).value();
    ImportReport report =
        national(
            number(null),
            number(new Cell.Failed("#N/A")),
            number(new Cell.FormulaWithoutValue()),
            number("G12"),
            number(number.substring(0, 18) + (number.endsWith("7") ? '4' : '7')),
            number(1.10105e17),
            number(temporary(1)),
            row(FORM, 900));

    assertThat(report.unmatched())
        .extracting(UnmatchedRow::toString)
        .containsExactly(
            "NUMBER_MISSING at D2",
            "NUMBER_UNREADABLE at D3",
            "NUMBER_UNREADABLE at D4",
            "NUMBER_MALFORMED at D5",
            "NUMBER_CHECK_CHARACTER at D6",
            "NUMBER_PRECISION_LOST at D7",
            "NUMBER_TEMPORARY at D8",
            "NOT_FOUND at D9");
    assertThat(report.issues())
        .containsAll(report.unmatched().stream().map(UnmatchedRow::issue).toList());
    assertThat(report.rows().unmatched()).isEqualTo(8);
  }

  @Test
  void aTemporaryNumberIsWordedOfItsOwn() {
    String temporary = temporary(1);
    UnmatchedRow row = national(number(temporary)).unmatched().get(0);
    assertThat(IssueMessages.chinese().withoutSheets().text(row.issue()))
        .isEqualTo(
            "D2：本校没有临时学籍号为“"
                + temporary
                + "”的学生，该号可能已换成正式学籍号。请查到该学生后填写正式学籍号；或删除该行，改用市体检系统的上传模板上传该学生。");
  }

  @Test
  void theDirectoryTellsOfAmbiguousPupilsAndOfOtherSchools() {
    assertThat(answering(new Match.Ambiguous()).reason()).isEqualTo(UnmatchedReason.AMBIGUOUS);
    assertThat(answering(new Match.OutOfScope()).reason()).isEqualTo(UnmatchedReason.OUT_OF_SCOPE);
    assertThat(answering(new Match.Matched(School.pupil(0, "K0", "S2"))).reason())
        .isEqualTo(UnmatchedReason.NOT_FOUND);
  }

  @Test
  void aRowKeepsWhatItSaysOfItsPupilAndShowsNothingOfIt() {
    UnmatchedRow unmatched =
        national(row(FORM, 3, Field.STUDENT_NUMBER, " g123 ")).unmatched().get(0);

    assertThat(unmatched.rowNumber()).isEqualTo(2);
    assertThat(unmatched.cell()).hasToString("D2");
    assertThat(unmatched.studentNumber()).isEqualTo(" g123 ");
    assertThat(unmatched.person())
        .isEqualTo(new Person("学生3", School.pupil(3).birthDate()))
        .hasToString("Person[]");
    assertThat(unmatched.sex()).isEqualTo(Sex.MALE);
    assertThat(unmatched.schoolClass()).isNull();
    assertThat(unmatched.candidates()).isEmpty();
    assertThat(unmatched).hasToString("NUMBER_MALFORMED at D2");
  }

  @Test
  void aRowSaysOfWhichClassItsPupilIs() {
    assertThat(national(ofClass(11, 1101.0, " 一班 "), ofClass("11", null, "一班")).unmatched())
        .extracting(UnmatchedRow::schoolClass)
        .containsExactly("1101 一班", "一班");
    assertThat(national(ofClass(11, "1101", null)).unmatched().get(0).withCandidates(List.of()))
        .extracting(UnmatchedRow::schoolClass)
        .isEqualTo("1101");
  }

  @Test
  void aFormWithoutClassCodesSaysTheGrade() {
    TemplateSchema grades =
        TemplateSchema.builder("grades", TemplateFamily.NATIONAL)
            .required(Field.STUDENT_NUMBER, "学籍号")
            .required(Field.RIGHT_ACUITY, "右眼")
            .required(Field.EXAM_DATE, "体检日期")
            .optional(Field.GRADE_CODE, "年级")
            .optional(Field.CLASS_NAME, "班级")
            .build();
    ImportReport report =
        VisionImport.builder()
            .directory(roster)
            .store(store)
            .clock(School.CLOCK)
            .schemas(List.of(grades))
            .build()
            .run(
                InMemoryTemplate.of(
                    School.sheet(grades)
                        .row(row(grades, 900, Field.GRADE_CODE, 12, Field.CLASS_NAME, "三班"))),
                School.UPLOADER);
    assertThat(report.unmatched()).extracting(UnmatchedRow::schoolClass).containsExactly("12 三班");
  }

  private static @Nullable Object[] ofClass(
      @Nullable Object grade, @Nullable Object code, @Nullable Object name) {
    return row(FORM, 900, Field.GRADE_CODE, grade, Field.CLASS_CODE, code, Field.CLASS_NAME, name);
  }

  @Test
  void candidatesAreSoughtOnlyWhereTheHostAsks() {
    InMemoryTemplate file = file(row(FORM, 3, Field.STUDENT_NUMBER, null));

    assertThat(builder().build().run(file, School.UPLOADER).unmatched().get(0).candidates())
        .isEmpty();
    assertThat(keys(builder().candidates(roster).build().run(file, School.UPLOADER)))
        .containsExactly(List.of("K3"));
  }

  @Test
  void candidatesAreNeverAppliedByThemselves() {
    ImportReport report =
        builder()
            .candidates(roster)
            .mode(VisionImport.Mode.VALID_ROWS)
            .build()
            .run(
                file(
                    row(FORM, 1),
                    row(FORM, 3, Field.STUDENT_NUMBER, School.number(3).value().substring(1))),
                School.UPLOADER);

    assertThat(keys(report)).containsExactly(List.of("K3"));
    assertThat(report.unmatched().get(0).candidates().get(0).score()).isEqualTo(100);
    assertThat(report.changes().inserted()).isEqualTo(1);
    assertThat(store.find(List.of(new StudentKey("K3")), report.semesters().firstKey())).isEmpty();
  }

  @Test
  void aNameInTheNumbersColumnLeadsToThePupilOfBoth() {
    ImportReport report =
        builder()
            .candidates(roster)
            .build()
            .run(
                file(
                    row(FORM, 5, Field.STUDENT_NUMBER, "李四", Field.NAME, School.number(5).value())),
                School.UPLOADER);

    UnmatchedRow row = report.unmatched().get(0);
    assertThat(row.person().name()).isEqualTo("李四");
    assertThat(row.issue().suggestion()).isEqualTo(School.number(5).value());
    assertThat(keys(report)).containsExactly(List.of("K5"));
  }

  @Test
  void aRowOfTheCityFormIsLookedForByItsNumberAndItsPerson() {
    ImportReport report =
        builder()
            .candidates(roster)
            .build()
            .run(
                ImportRequest.of(
                        file(
                            CITY,
                            row(CITY, 6, Field.STUDENT_KEY, null),
                            row(CITY, 7, Field.STUDENT_KEY, "K999", Field.STUDENT_NUMBER, null)),
                        School.UPLOADER)
                    .family(TemplateFamily.CITY));

    assertThat(report.unmatched())
        .extracting(UnmatchedRow::toString)
        .containsExactly("NUMBER_MISSING at A2", "NOT_FOUND at A3");
    assertThat(keys(report)).containsExactly(List.of("K6"), List.of("K7"));
  }

  @Test
  void aDirectoryThatFailsWhileCandidatesAreSoughtStoresNothing() {
    VisionImport visionImport =
        builder()
            .mode(VisionImport.Mode.VALID_ROWS)
            .candidates(
                (persons, uploader) -> {
                  throw new IllegalStateException("no connection");
                })
            .build();

    assertThatThrownBy(() -> visionImport.run(file(row(FORM, 1), row(FORM, 900)), School.UPLOADER))
        .isInstanceOf(DirectoryException.class)
        .hasMessage("PersonDirectory.findByPerson threw java.lang.IllegalStateException")
        .hasRootCauseMessage("no connection");
    assertThat(store.uploads(School.UPLOADER, 9))
        .extracting(upload -> upload.result().outcome())
        .containsExactly(UploadResult.Outcome.FAILED);
    assertThat(store.find(School.keys(2), Semester.parse("2025-1"))).isEmpty();
  }

  private ImportReport national(@Nullable Object[]... rows) {
    return builder().build().run(file(rows), School.UPLOADER);
  }

  private VisionImport.Builder builder() {
    return VisionImport.builder().directory(roster).store(store).clock(School.CLOCK);
  }

  private UnmatchedRow answering(Match match) {
    StudentDirectory directory =
        new StudentDirectory() {
          @Override
          public Map<NationalStudentNumber, Match> findByNumber(
              Set<NationalStudentNumber> numbers, Uploader uploader) {
            return numbers.stream().collect(Collectors.toMap(Function.identity(), number -> match));
          }

          @Override
          public Map<StudentKey, Match> findByKey(Set<StudentKey> keys, Uploader uploader) {
            return Map.of();
          }
        };
    return builder()
        .directory(directory)
        .build()
        .run(file(row(FORM, 0)), School.UPLOADER)
        .unmatched()
        .get(0);
  }

  private static List<List<String>> keys(ImportReport report) {
    return report.unmatched().stream()
        .map(row -> row.candidates().stream().map(c -> c.student().key().value()).toList())
        .toList();
  }

  private static @Nullable Object[] number(@Nullable Object cell) {
    return row(FORM, 1, Field.STUDENT_NUMBER, cell);
  }

  /** A number whose last digits are random. */
  private static String temporary(int index) {
    String number = School.number(index).value();
    return "L" + number.substring(1, 18) + (number.endsWith("7") ? '4' : '7');
  }

  private static InMemoryTemplate file(@Nullable Object[]... rows) {
    return file(FORM, rows);
  }

  private static InMemoryTemplate file(TemplateSchema form, @Nullable Object[]... rows) {
    InMemorySheet sheet = School.sheet(form);
    for (Object[] row : rows) {
      sheet.row(row);
    }
    return InMemoryTemplate.of(sheet);
  }
}
