package io.github.visiontemplate.exporting;

import static io.github.visiontemplate.exporting.Blanks.AUTUMN;
import static io.github.visiontemplate.exporting.Blanks.messages;
import static io.github.visiontemplate.exporting.Blanks.places;
import static io.github.visiontemplate.exporting.Blanks.pupil;
import static io.github.visiontemplate.exporting.Blanks.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.FillReport.RowCounts;
import io.github.visiontemplate.report.ReadSheet;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.testing.FillableInMemoryTemplate;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.School;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The whole template is read and matched before it is filled. */
class FillCheckTest {

  private final Blanks blanks = Blanks.withRecords();

  /** Each row has the number of another pupil of the file. */
  private static FillableInMemoryTemplate shifted() {
    InMemorySheet sheet = sheet();
    for (int i = 0; i < 8; i++) {
      int other = (i + 1) % 8;
      sheet.row(
          pupil(
              i,
              Field.NAME,
              School.pupil(other).name(),
              Field.BIRTH_DATE,
              School.number(other).birthDate()));
    }
    return new FillableInMemoryTemplate(sheet);
  }

  @Test
  void aFileWhoseNumbersAreNotItsNamesIsRejectedAndNothingIsFilled() {
    FillableInMemoryTemplate template = shifted();

    FillReport report = blanks.fill(template);

    assertThat(report.status()).isEqualTo(FillReport.Status.REJECTED);
    assertThat(places(report)).contains("ERROR PEOPLE_SHIFTED");
    assertThat(report.rows()).isEqualTo(new RowCounts(8, 0, 0, 0, 0));
    assertThat(report.sheets()).extracting(ReadSheet::rows).containsExactly(8);
    assertThat(template.filled()).isEmpty();
  }

  @Test
  void aRejectedFileIsFilledWhereAPersonHasAcceptedEverything() {
    FillableInMemoryTemplate template = shifted();

    FillReport report =
        blanks
            .builder()
            .build()
            .fill(
                FillRequest.of(template, AUTUMN, School.UPLOADER)
                    .accepting(IssueCode.PEOPLE_SHIFTED, IssueCode.PERSON_DIFFERS),
                OutputStream.nullOutputStream());

    assertThat(report.status()).isEqualTo(FillReport.Status.FILLED);
    assertThat(report.rows().filled()).isEqualTo(8);
  }

  @Test
  void theRowOfAnotherPupilStaysEmptyAndTheOthersAreFilled() {
    InMemorySheet sheet = sheet();
    for (int i = 0; i < 8; i++) {
      sheet.row(i == 3 ? pupil(3, Field.NAME, "赵钱孙", Field.BIRTH_DATE, "2001/2/3") : pupil(i));
    }
    FillableInMemoryTemplate template = new FillableInMemoryTemplate(sheet);

    FillReport report = blanks.fill(template);

    assertThat(report.status()).isEqualTo(FillReport.Status.FILLED);
    assertThat(places(report)).containsExactly("ERROR PERSON_DIFFERS at D5");
    assertThat(report.rows()).isEqualTo(new RowCounts(8, 7, 0, 0, 0));
    assertThat(template.filled().keySet()).noneMatch(cell -> cell.endsWith("5"));
  }

  @Test
  void theSamePupilTwiceIsSaidAtBothRowsAlsoOnTwoSheets() {
    InMemorySheet second =
        InMemorySheet.named("二班")
            .row(Blanks.BLANK.columns().stream().map(column -> column.header()).toArray());
    FillableInMemoryTemplate template =
        new FillableInMemoryTemplate(
            sheet().row(pupil(0)).row(pupil(1)).row(pupil(0)), second.row(pupil(2)).row(pupil(0)));

    FillReport report = blanks.fill(template);

    assertThat(places(report))
        .containsExactly(
            "WARNING STUDENT_DUPLICATE at D2",
            "WARNING STUDENT_DUPLICATE at D4",
            "WARNING STUDENT_DUPLICATE at D3");
    assertThat(messages(report).get(0))
        .isEqualTo(
            "D2: the student \"学生0\" occurs again, see D4、二班!D3. All of these rows were filled."
                + " Keep the one right row before the file is imported into the national"
                + " platform.");
    assertThat(report.rows().filled()).isEqualTo(5);
  }

  @Test
  void theRegisterIsAskedOnceSoThatWhatIsWrittenWasChecked() {
    StudentDirectory register = School.of(10);
    StudentDirectory asked =
        new StudentDirectory() {
          private boolean answered;

          @Override
          public Map<NationalStudentNumber, Match> findByNumber(
              Set<NationalStudentNumber> numbers, Uploader uploader) {
            if (answered) {
              return Map.of();
            }
            answered = true;
            return register.findByNumber(numbers, uploader);
          }

          @Override
          public Map<StudentKey, Match> findByKey(Set<StudentKey> keys, Uploader uploader) {
            return register.findByKey(keys, uploader);
          }
        };
    FillableInMemoryTemplate template =
        new FillableInMemoryTemplate(sheet().row(pupil(0)).row(pupil(1)));

    FillReport report = Blanks.fill(blanks.builder().directory(asked), template, AUTUMN);

    assertThat(report.rows().filled()).isEqualTo(2);
  }

  @Test
  void anEmptySemesterIsSaidOnceWithThoseThatHaveRecords() {
    FillableInMemoryTemplate template =
        new FillableInMemoryTemplate(sheet().row(pupil(0)).row(pupil(1)).row(pupil(900)));

    FillReport report = Blanks.fill(blanks.builder(), template, Semester.parse("2026-2"));

    assertThat(places(report))
        .containsExactly("WARNING NO_RECORD", "ERROR STUDENT_NOT_FOUND at D4");
    assertThat(report.rows()).isEqualTo(new RowCounts(3, 0, 2, 1, 0));
    assertThat(messages(report).get(0))
        .isEqualTo(
            "None of the 2 students found has a record in the second semester of 2026–2027; the"
                + " file was left empty. There are records of: first semester of 2025–2026. Check"
                + " the semester.");
    assertThat(IssueMessages.chinese().text(report.issues().get(0)))
        .isEqualTo("查到的 2 名学生在2026–2027学年第二学期都没有记录，文件未填写任何数据。有记录的学期：" + "2025–2026学年第一学期。请检查所选学期。");
  }

  @Test
  void whereNoSemesterNearbyHasRecordsThatIsSaid() {
    FillableInMemoryTemplate template = new FillableInMemoryTemplate(sheet().row(pupil(0)));

    assertThat(messages(Blanks.fill(blanks.builder(), template, Semester.parse("2028-2"))))
        .containsExactly(
            "None of the 1 students found has a record in the second semester of 2028–2029 or the"
                + " two school years around it; the file was left empty. Check that the"
                + " measurements were entered or imported in the city system.");
    assertThat(places(Blanks.fill(blanks.builder(), template, Semester.parse("1900-1"))))
        .containsExactly("WARNING NO_RECORD");
    assertThat(places(Blanks.fill(blanks.builder(), template, Semester.parse("9998-2"))))
        .containsExactly("WARNING NO_RECORD");
  }

  @Test
  void whoeverHasNoRecordIsNamedWhereOthersHaveOne() {
    InMemorySheet sheet = sheet().row(pupil(8)).row(pupil(0)).row(pupil(9));

    assertThat(places(blanks.fill(new FillableInMemoryTemplate(sheet))))
        .containsExactly("WARNING NO_RECORD at D2", "WARNING NO_RECORD at D4");
  }

  @Test
  void anUnmatchedRowSaysWhatToDoInAFill() {
    FillReport report =
        blanks.fill(
            new FillableInMemoryTemplate(
                sheet()
                    .row(pupil(900))
                    .row(pupil(0, Field.STUDENT_NUMBER, "L110105201001010017"))
                    .row(pupil(0, Field.STUDENT_NUMBER, 1.1e17))
                    .row(pupil(0, Field.STUDENT_NUMBER, null))
                    .row(pupil(0))));

    assertThat(messages(report))
        .allSatisfy(
            message ->
                assertThat(message)
                    .contains("stays empty", "在线数据采集管理 → 查看/编辑体检数据")
                    .doesNotContainIgnoringCase("delete"));
    assertThat(messages(report).get(0))
        .isEqualTo(
            "D2: no student of this school has the number \""
                + School.number(900).value()
                + "\", so the row stays empty. Keep the row; look the student up in the city"
                + " system (在线数据采集管理 → 查看/编辑体检数据) and type the values in.");
    assertThat(report.issues())
        .allSatisfy(issue -> assertThat(IssueMessages.chinese().text(issue)).contains("未填写"));
    assertThat(report.unmatched()).hasSize(4);
  }

  @Test
  void linesBelowTheTableAreNoPupils() {
    FillReport report =
        blanks.fill(
            new FillableInMemoryTemplate(
                sheet().row(pupil(0)).row("合计：1人").row("填表人：", null, "审核人：")));

    assertThat(places(report))
        .containsExactly("WARNING NOT_A_PUPIL at A3", "WARNING NOT_A_PUPIL at A4");
    assertThat(report.rows()).isEqualTo(new RowCounts(1, 1, 0, 0, 0));
  }

  @Test
  void aNameInPlaceOfTheNumberIsWordedOfItsOwn() {
    FillReport report =
        blanks.fill(
            new FillableInMemoryTemplate(
                sheet()
                    .row(
                        pupil(
                            0, Field.STUDENT_NUMBER, "学生", Field.NAME, School.number(0).value()))));

    assertThat(messages(report).get(0)).contains("Name and number seem to be swapped");
  }

  @Test
  void keysAreReadAsTheyWereWritten() {
    MatchedKeys keys = new MatchedKeys();
    for (int row = 2; row < 20_000; row += row % 7 == 0 ? 300 : 1) {
      keys.add(row, row % 5 == 0 ? null : key(row));
    }
    MatchedKeys.Reader reader = keys.reader();
    assertThat(reader.has(1)).isFalse();
    for (int row = 2; row < 20_000; row += row % 7 == 0 ? 300 : 1) {
      assertThat(reader.has(row)).isTrue();
      assertThat(reader.key()).isEqualTo(row % 5 == 0 ? null : key(row));
      assertThat(reader.has(row)).isFalse();
    }
    assertThat(reader.has(1_000_000)).isFalse();
    assertThat(new MatchedKeys().reader().has(1)).isFalse();
  }

  @Test
  void aTemplateThatChangesWhileItIsFilledIsNotFilledWrongly() {
    MatchedKeys keys = new MatchedKeys();
    keys.add(2, key(1));

    assertThatThrownBy(() -> keys.reader().has(3))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the template was changed while it was filled");
  }

  private static StudentKey key(int row) {
    return new StudentKey(List.of("K" + row, "学生" + row, "x".repeat(200)).get(row % 3));
  }

  @Test
  void linesThatAreNoPupilsAreNamedAndLeftAsTheyAre() {
    InMemorySheet sheet =
        sheet()
            .row(pupil(0))
            .row(School.headers(Blanks.BLANK))
            .row(pupil(1))
            .row("合计", null, null, "2人")
            .row("填表人：李四");
    FillReport report = blanks.fill(new FillableInMemoryTemplate(sheet));
    assertThat(report.status()).isEqualTo(FillReport.Status.FILLED);
    assertThat(places(report))
        .containsExactly(
            "WARNING NOT_A_PUPIL at A3", "WARNING NOT_A_PUPIL at A5", "WARNING NOT_A_PUPIL at A6");
    assertThat(report.rows()).isEqualTo(new RowCounts(2, 2, 0, 0, 0));
    assertThat(report.sheets()).extracting(ReadSheet::rows).containsExactly(2);
  }
}
