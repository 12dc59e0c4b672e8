package io.github.visiontemplate.exporting;

import static io.github.visiontemplate.testing.School.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.visiontemplate.importing.ImportRequest;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.match.Roster;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.UnmatchedRow;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CityFormTest {

  private static final TemplateSchema NATIONAL = TemplateSchemas.nationalImport();
  private static final Roster NOBODY = uploader -> List.of();

  /** The directory knows the pupils 0 and 1. */
  private final VisionImport visionImport =
      VisionImport.builder()
          .directory(School.of(2))
          .store(new InMemoryScreeningStore())
          .clock(School.CLOCK)
          .build();

  private static Roster.Entry entry(int index, String school) {
    return new Roster.Entry(
        School.pupil(index, "K" + index, school), "第一小学", "11", "一年级" + index + "班");
  }

  private ImportReport check(InMemorySheet sheet) {
    return visionImport.run(ImportRequest.of(InMemoryTemplate.of(sheet), School.UPLOADER).dryRun());
  }

  /** Returns the only row of a sheet with one unmatched pupil. */
  private CityForm.Row unmatched(@Nullable Object... others) {
    return unmatched(NOBODY, List.of(), others);
  }

  private CityForm.Row unmatched(
      Roster roster, List<Candidate> candidates, @Nullable Object... others) {
    InMemorySheet sheet = School.sheet(NATIONAL).row(row(NATIONAL, 7, others));
    CityForm form = form(check(sheet), sheet, roster, candidates);
    assertThat(form.rows()).hasSize(1);
    return form.rows().get(0);
  }

  private static CityForm form(
      ImportReport report, InMemorySheet sheet, Roster roster, List<Candidate> candidates) {
    List<UnmatchedRow> rows =
        report.unmatched().stream().map(row -> row.withCandidates(candidates)).toList();
    ImportReport withCandidates =
        new ImportReport(
            report.status(),
            report.uploadId(),
            report.sheets(),
            report.file(),
            report.rows(),
            report.changes(),
            report.semesters(),
            report.issues(),
            rows);
    return CityForm.ofUnmatched(
        withCandidates, InMemoryTemplate.of(sheet), roster, School.UPLOADER);
  }

  private static Candidate candidate(int index, int score) {
    return new Candidate(
        School.pupil(index),
        score,
        List.of(Candidate.Clue.SAME_NAME, Candidate.Clue.SAME_BIRTH_DATE));
  }

  @Test
  void theRostersFormNamesThePupilsAndLeavesTheMeasurementsEmpty() {
    CityForm form = CityForm.ofRoster(uploader -> List.of(entry(3, "S1")), School.UPLOADER);
    assertThat(form.hasProposals()).isFalse();
    assertThat(form.columns())
        .startsWith(Field.STUDENT_KEY, Field.SCHOOL)
        .endsWith(Field.ORTHOKERATOLOGY, Field.EXAM_DATE)
        .doesNotContain(Field.PROPOSED_KEY, Field.KEY_CLUES, Field.KEY_CONFIRMED)
        .hasSize(18);
    assertThat(form.rows().get(0).cells())
        .isEqualTo(
            Map.of(
                Field.STUDENT_KEY, new Cell.Text("K3"),
                Field.SCHOOL, new Cell.Text("第一小学"),
                Field.GRADE_CODE, new Cell.Text("11"),
                Field.CLASS_NAME, new Cell.Text("一年级3班"),
                Field.NAME, new Cell.Text("学生3"),
                Field.SEX, new Cell.Text("男"),
                Field.BIRTH_DATE, new Cell.Date(LocalDate.of(2010, 1, 1)),
                Field.STUDENT_NUMBER, new Cell.Text(School.number(3).value())));
  }

  @Test
  void whatARosterDoesNotKnowStaysEmpty() {
    Student student = new Student(new StudentKey("K"), null, "某", null, null, new SchoolId("S1"));
    CityForm form =
        CityForm.ofRoster(
            uploader -> List.of(new Roster.Entry(student, null, " ", null)), School.UPLOADER);
    assertThat(form.rows().get(0).cells()).containsOnlyKeys(Field.STUDENT_KEY, Field.NAME);
  }

  @Test
  void aRosterThatListsAnotherSchoolsPupilsIsNotBelieved() {
    Roster careless = uploader -> List.of(entry(0, "S1"), entry(1, "S2"));
    assertThat(CityForm.ofRoster(careless, School.UPLOADER).rows())
        .extracting(row -> row.cell(Field.STUDENT_KEY).shown())
        .containsExactly("K0");
  }

  @Test
  void onlyRowsWithoutAPupilAreListedInTheOrderOfTheFile() {
    InMemorySheet sheet =
        School.sheet(NATIONAL)
            .row(row(NATIONAL, 5))
            .row(row(NATIONAL, 0))
            .row(row(NATIONAL, 1, Field.RIGHT_ACUITY, "99"))
            .row()
            .row(row(NATIONAL, 4))
            .row(row(NATIONAL, 1));
    assertThat(form(check(sheet), sheet, NOBODY, List.of()).rows())
        .extracting(row -> row.cell(Field.NAME).shown())
        .containsExactly("学生5", "学生4");
  }

  @Test
  void measurementsAndDateAreCarriedInTheFormThatTheImportReads() {
    CityForm.Row row =
        unmatched(
            Field.EXAM_DATE, "2025-10-5", Field.LEFT_AXIS, " 7 ", Field.ORTHOKERATOLOGY, false);
    assertThat(row.cell(Field.RIGHT_ACUITY)).isEqualTo(new Cell.Numeric(4.8));
    assertThat(row.cell(Field.LEFT_ACUITY)).isEqualTo(new Cell.Numeric(4.9));
    assertThat(row.cell(Field.RIGHT_SPHERE)).isEqualTo(new Cell.Numeric(-1.25));
    assertThat(row.cell(Field.LEFT_AXIS)).isEqualTo(new Cell.Numeric(7));
    assertThat(row.cell(Field.ORTHOKERATOLOGY)).isEqualTo(new Cell.Text("否"));
    assertThat(row.cell(Field.EXAM_DATE)).isEqualTo(new Cell.Date(LocalDate.of(2025, 10, 5)));
  }

  @Test
  void wrongValuesAreCarriedAsTheyStand() {
    CityForm.Row row =
        unmatched(
            Field.RIGHT_ACUITY,
            48.123,
            Field.LEFT_ACUITY,
            "免试",
            Field.RIGHT_AXIS,
            new Cell.Failed("#REF!"),
            Field.LEFT_SPHERE,
            new Cell.FormulaWithoutValue(),
            Field.ORTHOKERATOLOGY,
            "也许",
            Field.EXAM_DATE,
            20251015);
    assertThat(row.cell(Field.RIGHT_ACUITY)).isEqualTo(new Cell.Numeric(48.123));
    assertThat(row.cell(Field.LEFT_ACUITY)).isEqualTo(new Cell.Text("免试"));
    assertThat(row.cell(Field.RIGHT_AXIS)).isEqualTo(new Cell.Text("#REF!"));
    assertThat(row.cell(Field.LEFT_SPHERE).isBlank()).isTrue();
    assertThat(row.cell(Field.ORTHOKERATOLOGY)).isEqualTo(new Cell.Text("也许"));
    assertThat(row.cell(Field.EXAM_DATE)).isEqualTo(new Cell.Text("20251015"));
  }

  @Test
  void thePersonIsCarriedAsEntered() {
    CityForm.Row row =
        unmatched(
            Field.STUDENT_NUMBER, 1.19900201503e17,
            Field.NAME, "=1+1",
            Field.SEX, "2",
            Field.BIRTH_DATE, "2010.3.4",
            Field.GRADE_CODE, "12",
            Field.CLASS_NAME, "二年级3班");
    assertThat(row.cell(Field.STUDENT_NUMBER)).isEqualTo(new Cell.Text("119900201503000000"));
    assertThat(row.cell(Field.NAME)).isEqualTo(new Cell.Text("=1+1"));
    assertThat(row.cell(Field.SEX)).isEqualTo(new Cell.Text("女"));
    assertThat(row.cell(Field.BIRTH_DATE)).isEqualTo(new Cell.Text("2010.3.4"));
    assertThat(row.cell(Field.GRADE_CODE)).isEqualTo(new Cell.Text("12"));
    assertThat(row.cell(Field.CLASS_NAME)).isEqualTo(new Cell.Text("二年级3班"));
  }

  @Test
  void aCandidateWhoClearlyLeadsIsProposedAndNothingIsConfirmed() {
    CityForm.Row row = unmatched(NOBODY, List.of(candidate(0, 65), candidate(1, 50)));
    assertThat(row.cell(Field.PROPOSED_KEY)).isEqualTo(new Cell.Text("K0"));
    assertThat(row.cell(Field.STUDENT_KEY).isBlank()).isTrue();
    assertThat(row.cell(Field.KEY_CONFIRMED).isBlank()).isTrue();
    assertThat(row.cell(Field.KEY_CLUES).shown().lines())
        .containsExactly(
            "未匹配：本校没有该学籍号的学生",
            "建议：学生0（男，2010/1/1，" + School.number(0).value() + "），姓名相同；出生日期相同",
            "其他候选 K1：学生1（男，2010/1/1，" + School.number(1).value() + "），姓名相同；出生日期相同");
  }

  @Test
  void nobodyIsProposedWhoFitsBadlyOrHardlyBetterThanTheNext() {
    CityForm.Row close = unmatched(NOBODY, List.of(candidate(0, 65), candidate(1, 51)));
    assertThat(close.cell(Field.PROPOSED_KEY).isBlank()).isTrue();
    assertThat(close.cell(Field.KEY_CLUES).shown()).contains("候选 K0：学生0", "候选 K1：学生1");
    CityForm.Row bad = unmatched(NOBODY, List.of(candidate(0, 44)));
    assertThat(bad.cell(Field.PROPOSED_KEY).isBlank()).isTrue();
    assertThat(bad.cell(Field.KEY_CLUES).shown()).contains("候选 K0");
  }

  @Test
  void aRowWithoutCandidatesIsListedAndSaysSo() {
    assertThat(unmatched().cell(Field.KEY_CLUES).shown())
        .isEqualTo("未匹配：本校没有该学籍号的学生\n没有找到候选学生，请查找并填写学生编号，或删除该行");
  }

  @Test
  void atMostThreeOtherCandidatesAreNamed() {
    List<Candidate> five =
        Stream.of(90, 50, 49, 48, 47).map(score -> candidate(90 - score, score)).toList();
    assertThat(unmatched(NOBODY, five).cell(Field.KEY_CLUES).shown().lines()).hasSize(5);
  }

  @Test
  void theRosterTellsWhereACandidateIsTaughtUnlessTheFileDoes() {
    Roster roster = uploader -> List.of(entry(0, "S1"), entry(1, "S1"));
    CityForm.Row row = unmatched(roster, List.of(candidate(0, 65)), Field.GRADE_CODE, "19");
    assertThat(row.cell(Field.SCHOOL)).isEqualTo(new Cell.Text("第一小学"));
    assertThat(row.cell(Field.GRADE_CODE)).isEqualTo(new Cell.Text("19"));
    assertThat(row.cell(Field.CLASS_NAME)).isEqualTo(new Cell.Text("一年级0班"));
    assertThat(row.cell(Field.KEY_CLUES).shown()).contains("2010/1/1，一年级0班，G1");
    assertThat(unmatched(roster, List.of(candidate(0, 65))).cell(Field.GRADE_CODE))
        .isEqualTo(new Cell.Text("11"));
  }

  @Test
  void withoutACandidateTheSchoolIsTheOnlyOneOfTheRoster() {
    Roster one = uploader -> List.of(entry(0, "S1"), entry(1, "S2"));
    assertThat(unmatched(one, List.of()).cell(Field.SCHOOL)).isEqualTo(new Cell.Text("第一小学"));
    assertThat(unmatched().cell(Field.SCHOOL).isBlank()).isTrue();
  }

  /** The directory knows the pupils 0 and 1; the roster lists five pupils and one of S2. */
  @Test
  void theCandidatesAndThoseWhomNoRowNamesCanBeChosenInTheOrderOfTheRoster() {
    Roster roster =
        uploader ->
            List.of(
                entry(4, "S1"),
                entry(1, "S1"),
                entry(0, "S1"),
                entry(3, "S2"),
                new Roster.Entry(
                    new Student(new StudentKey("K9"), null, "=甲", null, null, new SchoolId("S1")),
                    "第一小学",
                    "11",
                    null));
    InMemorySheet sheet =
        School.sheet(NATIONAL)
            .row(row(NATIONAL, 0))
            .row(row(NATIONAL, 7))
            .row(row(NATIONAL, 1))
            .row(row(NATIONAL, 6));

    assertThat(form(check(sheet), sheet, roster, List.of(candidate(0, 60))).choices())
        .containsExactly(
            new CityForm.Choice("学生4 一年级4班 2010/1/1 [K4]", new StudentKey("K4")),
            new CityForm.Choice("学生0 一年级0班 2010/1/1 [K0]", new StudentKey("K0")),
            new CityForm.Choice("=甲 11 [K9]", new StudentKey("K9")));
    assertThat(form(check(sheet), sheet, NOBODY, List.of(candidate(0, 60))).choices()).isEmpty();
    assertThat(CityForm.ofRoster(roster, School.UPLOADER).choices()).isEmpty();
  }

  @Test
  void theSchoolIsNamedWherePupilsOfSeveralCanBeChosen() {
    Roster.Entry other = new Roster.Entry(School.pupil(4, "K4", "S1"), "第二小学", null, "一班");
    InMemorySheet sheet = School.sheet(NATIONAL).row(row(NATIONAL, 7));
    assertThat(
            form(check(sheet), sheet, uploader -> List.of(entry(3, "S1"), other), List.of())
                .choices())
        .extracting(CityForm.Choice::text)
        .containsExactly("学生3 第一小学 一年级3班 2010/1/1 [K3]", "学生4 第二小学 一班 2010/1/1 [K4]");
  }

  @Test
  void aFileWhosePeopleHaveShiftedIsRefusedUnlessThatWasAccepted() {
    InMemorySheet sheet = School.sheet(NATIONAL);
    for (int i = 0; i < 4; i++) {
      sheet.row(row(NATIONAL, i, Field.NAME, "学生" + (i + 1) % 4));
    }
    sheet.row(row(NATIONAL, 7));
    VisionImport visionImport =
        VisionImport.builder()
            .directory(School.of(4))
            .store(new InMemoryScreeningStore())
            .clock(School.CLOCK)
            .build();
    ImportRequest request = ImportRequest.of(InMemoryTemplate.of(sheet), School.UPLOADER).dryRun();

    ImportReport shifted = visionImport.run(request);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> form(shifted, sheet, NOBODY, List.of()))
        .withMessage(
            "expected a file whose numbers and people belong together, found PEOPLE_SHIFTED");
    ImportReport accepted = visionImport.run(request.accepting(IssueCode.PEOPLE_SHIFTED));
    assertThat(form(accepted, sheet, NOBODY, List.of()).rows()).hasSize(1);
  }

  @Test
  void aReportOfAFileThatWasNoNationalTemplateIsRefused() {
    InMemorySheet unknown = InMemorySheet.named("表").row("甲");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> form(check(unknown), unknown, NOBODY, List.of()))
        .withMessage("expected the report of a national template");
    InMemorySheet city = School.sheet(TemplateSchemas.city()).row(row(TemplateSchemas.city(), 7));
    ImportReport report =
        visionImport.run(
            ImportRequest.of(InMemoryTemplate.of(city), School.UPLOADER)
                .family(TemplateFamily.CITY)
                .dryRun());
    assertThatIllegalArgumentException().isThrownBy(() -> form(report, city, NOBODY, List.of()));
  }

  @Test
  void nothingOfAMinorIsShownByToString() {
    CityForm form = CityForm.ofRoster(uploader -> List.of(entry(3, "S1")), School.UPLOADER);
    assertThat(form.toString()).doesNotContain("学生3", "K3", School.number(3).value());
    assertThat(entry(3, "S1").toString()).isEqualTo("Entry[key=K3]");
  }
}
