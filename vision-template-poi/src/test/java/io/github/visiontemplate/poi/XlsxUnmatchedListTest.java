package io.github.visiontemplate.poi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.match.UnmatchedReason;
import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.UnmatchedRow;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.table.CellPosition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class XlsxUnmatchedListTest {

  private static final LocalDate EXAMINED = LocalDate.of(2025, 10, 16);
  private static final Semester AUTUMN = Semester.of(2025, Semester.Term.FIRST);
  private static final People PEOPLE = People.ofSeed(3);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-25T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final LocalDate BORN = LocalDate.of(2015, 3, 8);

  private static Candidate candidate(String key, @Nullable NationalStudentNumber number) {
    return new Candidate(
        new Student(new StudentKey(key), number, "学生" + key, Sex.MALE, BORN, new SchoolId("S1")),
        60,
        List.of(Candidate.Clue.SAME_NAME, Candidate.Clue.NO_NUMBER_KNOWN));
  }

  private static UnmatchedRow row(int row, List<Candidate> candidates) {
    return new UnmatchedRow(
        Issue.ofCell(IssueCode.NUMBER_MALFORMED, "Data", new CellPosition(row, 3), "学籍号", "+1"),
        UnmatchedReason.NUMBER_MALFORMED,
        "+1",
        new Person("=甲", BORN),
        Sex.FEMALE,
        "1101 =一班",
        candidates);
  }

  private static FillReport report(List<UnmatchedRow> rows) {
    return new FillReport(
        FillReport.Status.FILLED,
        AUTUMN,
        List.of(),
        new FillReport.RowCounts(2, 0, 0, 2, 0),
        new FillReport.CellCounts(0, 0, 0),
        List.of(),
        rows,
        Map.of(
            new StudentKey("K2"),
            Map.of(Field.EXAM_DATE, new io.github.visiontemplate.table.Cell.Date(EXAMINED))));
  }

  private static byte[] written(FillReport report, IssueMessages messages) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    XlsxUnmatchedList.write(report, messages, output);
    return output.toByteArray();
  }

  private static List<List<String>> texts(FillReport report, IssueMessages messages)
      throws IOException {
    DataFormatter formatter = new DataFormatter();
    List<List<String>> texts = new ArrayList<>();
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(written(report, messages)))) {
      for (Row row : poi.getSheetAt(0)) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
          cells.add(formatter.formatCellValue(cell));
        }
        texts.add(cells);
      }
    }
    return texts;
  }

  @Test
  void eachCandidateHasARowThatSaysWhereWhoWhyAndWhoMayBeMeant() throws IOException {
    NationalStudentNumber number = NationalStudentNumber.of("G12010320180707416X");
    List<UnmatchedRow> rows =
        List.of(
            row(12, List.of(candidate("K1", null), candidate("K2", number))), row(13, List.of()));
    assertThat(texts(report(rows), IssueMessages.chinese()))
        .containsExactly(
            List.of(
                "行", "单元格", "班级", "姓名", "性别", "出生日期", "学籍号", "未匹配原因", "候选学生", "体检日期", "手工查找：学生编号"),
            List.of(
                "12",
                "D12",
                "1101 =一班",
                "=甲",
                "女",
                "2015/03/08",
                "+1",
                "学籍号格式不对",
                "学生K1（编号 K1）：姓名相同；学生库中没有学籍号；2025–2026学年第一学期没有记录",
                "",
                ""),
            List.of(
                "12",
                "D12",
                "1101 =一班",
                "=甲",
                "女",
                "2015/03/08",
                "+1",
                "学籍号格式不对",
                "学生K2（编号 K2，G12010320180707416X）：姓名相同；学生库中没有学籍号",
                "2025/10/16",
                ""),
            List.of("13", "D13", "1101 =一班", "=甲", "女", "2015/03/08", "+1", "学籍号格式不对", "", "", ""));
  }

  @Test
  void theListIsLaidOutForReadingAndPrintingWithAClassAPage() throws IOException {
    List<UnmatchedRow> rows =
        List.of(
            ofClass("二班", 2),
            ofClass("一班", 3),
            ofClass("二班", 4),
            ofClass(null, 5),
            ofClass("一班", 6));
    try (XSSFWorkbook poi =
        new XSSFWorkbook(
            new ByteArrayInputStream(written(report(rows), IssueMessages.chinese())))) {
      XSSFSheet sheet = poi.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("未匹配学生");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 4);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:K6");
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
      assertThat(
              IntStream.rangeClosed(1, 5).mapToObj(row -> sheet.getRow(row).getCell(1).toString()))
          .containsExactly("D2", "D4", "D3", "D6", "D5");
      assertThat(sheet.getRowBreaks()).containsExactly(2, 4); // last rows of pages
    }
  }

  private static UnmatchedRow ofClass(@Nullable String name, int row) {
    UnmatchedRow any = row(row, List.of());
    return new UnmatchedRow(
        any.issue(), any.reason(), any.studentNumber(), any.person(), any.sex(), name, List.of());
  }

  @Test
  void whatTheRowDoesNotSayStaysEmptyAndItSpeaksEnglishToo() throws IOException {
    UnmatchedRow bare =
        new UnmatchedRow(
            Issue.ofCell(IssueCode.NUMBER_MISSING, "Data", new CellPosition(2, 3), "学籍号", null),
            UnmatchedReason.NUMBER_MISSING,
            null,
            new Person(null, null),
            null,
            null,
            List.of(candidate("K1", null)));
    assertThat(texts(report(List.of(bare)), IssueMessages.english()))
        .containsExactly(
            List.of(
                "Row",
                "Cell",
                "Class",
                "Name",
                "Sex",
                "Birth date",
                "Student number",
                "Why not matched",
                "Candidates",
                "Date of examination",
                "Found by hand: key"),
            List.of(
                "2",
                "D2",
                "",
                "",
                "",
                "",
                "",
                "no student number",
                "学生K1 (key K1): same name; registered without a number; no record in the first semester of 2025–2026",
                "",
                ""));
  }

  /**
   * The template has the numbers of other pupils; each has the pupil of the same name as candidate.
   */
  @Test
  void theValuesOfACandidateAreThoseThatTheFillWouldWriteInTheOrderOfTheTemplate()
      throws IOException {
    SchoolId school = new SchoolId("S1");
    Uploader uploader = Uploader.school("S1");
    List<Student> known = PEOPLE.students(0, 2, school);
    VisionScreening screening =
        new VisionScreening(
            EXAMINED,
            new EyeReading(
                VisualAcuity.BELOW_CHART,
                new Refraction(Diopters.of("-1.25"), Diopters.of("-0.50"), 90)),
            new EyeReading(VisualAcuity.ofTenths(49), null),
            true,
            Map.of());
    InMemoryScreeningStore store = new InMemoryScreeningStore();
    WorkbookFixture imported =
        WorkbookFixture.of(TemplateSchemas.nationalImport())
            .sheet("一班")
            .row(known.get(0), screening);
    assertThat(
            VisionImport.builder()
                .directory(InMemoryStudentDirectory.of(known))
                .store(store)
                .clock(CLOCK)
                .build()
                .run(imported.template(), uploader)
                .status())
        .isEqualTo(ImportReport.Status.STORED);
    WorkbookFixture template = WorkbookFixture.of(TemplateSchemas.nationalCurrent()).sheet("一班");
    known.forEach(template::row);
    for (int row = 2; row <= 3; row++) {
      template.cell(row, Field.STUDENT_NUMBER, PEOPLE.student(row + 7, school).number().value());
    }
    FillReport filled =
        VisionExport.builder()
            .directory(InMemoryStudentDirectory.of(known))
            .candidates(
                (asked, by) ->
                    asked.stream().collect(Collectors.toMap(each -> each, each -> known)))
            .store(store)
            .belowChart(VisionExport.BelowChartCode.NINE)
            .build()
            .fill(template.template(), AUTUMN, uploader, OutputStream.nullOutputStream());

    List<List<String>> texts = texts(filled, IssueMessages.english());
    assertThat(texts.get(0).subList(9, 19))
        .containsExactly(
            "Acuity right",
            "Acuity left",
            "Sphere right",
            "Cylinder right",
            "Axis right",
            "Sphere left",
            "Cylinder left",
            "Axis left",
            "Orthokeratology",
            "Date of examination");
    assertThat(
            texts.stream()
                .skip(1)
                .map(
                    row ->
                        row.get(1)
                            + " "
                            + row.get(8).contains(known.get(0).key().value())
                            + row.subList(9, 19)))
        .containsExactly(
            "D2 true[9.0, 4.9, -1.25, -0.50, 90, , , , 是, 2025/10/16]",
            "D3 false[, , , , , , , , , ]");
  }
}
