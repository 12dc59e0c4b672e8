package io.github.visiontemplate.poi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.report.SemesterSummary;
import io.github.visiontemplate.report.SemesterSummary.Findings;
import io.github.visiontemplate.report.SemesterSummary.Group;
import io.github.visiontemplate.report.SemesterSummary.Results;
import io.github.visiontemplate.semester.Semester;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;

class XlsxSummaryTest {

  private static final Semester AUTUMN = Semester.parse("2025-1");
  private static final SchoolId A = new SchoolId("a");
  private static final SchoolId B = new SchoolId("b");

  private static final SemesterSummary SCHOOL =
      SemesterSummary.ofSchool(
          AUTUMN,
          List.of(
              group(A, "11", "=一班", 30, 3, results(20, 4, 2, 1, 6, 2), results(10, 0, 0, 1, 2, 0)),
              group(A, "99", null, 5, 0, Results.NONE, Results.NONE)));

  private static final SemesterSummary DISTRICT =
      SemesterSummary.ofSchools(
          AUTUMN,
          List.of(
              group(A, "11", null, 30, 0, results(20, 4, 2, 1, 6, 2), Results.NONE),
              group(A, "12", null, 30, 0, results(9, 4, 2, 1, 6, 2), Results.NONE),
              group(B, "11", null, 30, 0, results(20, 4, 2, 1, 6, 2), Results.NONE)));

  @Test
  void theOverviewHasAllCountsAndSharesByGrade() throws IOException {
    List<List<String>> rows = sheet(SCHOOL, IssueMessages.chinese(), "概况");

    assertThat(rows.get(0)).containsExactly("视力筛查汇总：学校a");
    assertThat(rows.get(1)).containsExactly("2025–2026学年第一学期，与2024–2025学年第二学期比较。统计口径见“说明”。");
    assertThat(rows.get(2))
        .startsWith("年级", "在册", "已检查", "未检查", "未匹配\n（行）", "视力不良")
        .endsWith("佩戴\nOK镜")
        .hasSize(20);
    assertThat(rows.get(3))
        .containsExactly(
            "一年级", "30", "20", "10", "3", "7", "35.0%", "10.0%", "+25.0", "4", "20.0%", "2",
            "10.0%", "1", "5.0%", "6", "30.0%", "20.0%", "+10.0", "2");
    assertThat(rows.get(4))
        .as("a grade that has no name, and that nobody was examined in")
        .startsWith("99", "5", "0", "5", "0", "0", "–", "–", "–");
    assertThat(rows.get(5)).startsWith("合计", "35", "20", "15", "3", "7", "35.0%");
    assertThat(rows).hasSize(6);
  }

  @Test
  void aSchoolHasItsClassesAndADistrictHasSchoolsAndGrades() throws IOException {
    assertThat(sheetNames(SCHOOL, IssueMessages.chinese())).containsExactly("概况", "班级", "说明");
    assertThat(sheet(SCHOOL, IssueMessages.chinese(), "班级"))
        .extracting(row -> row.subList(0, 4))
        .containsExactly(
            List.of("年级", "班级", "在册", "已检查"),
            List.of("一年级", "=一班", "30", "20"),
            List.of("99", "（无）", "5", "0"));

    assertThat(sheetNames(DISTRICT, IssueMessages.english()))
        .containsExactly("Overview", "Schools", "Grades of schools", "Notes");
    assertThat(sheet(DISTRICT, IssueMessages.english(), "Overview").get(0))
        .containsExactly("Vision screening: 2 schools");
    assertThat(sheet(DISTRICT, IssueMessages.english(), "Schools"))
        .extracting(row -> row.subList(0, 6))
        .containsExactly(
            List.of(
                "School",
                "On the roll",
                "Examined",
                "Not examined",
                "Not matched\n(rows)",
                "Reduced vision"),
            List.of("学校a", "60", "29", "31", "0", "14"),
            List.of("学校b", "30", "20", "10", "0", "7"));
    assertThat(sheet(DISTRICT, IssueMessages.english(), "Grades of schools"))
        .extracting(row -> row.subList(0, 4))
        .containsSubsequence(
            List.of("学校a", "Grade 1", "30", "20"), List.of("学校a", "Grade 2", "30", "9"));
    assertThat(sheet(DISTRICT, IssueMessages.english(), "Grades of schools").get(2).get(6))
        .as("what was found with 9 pupils")
        .isEqualTo("–");
  }

  @Test
  void theNotesSayTheRulesAndTheirSources() throws IOException {
    assertThat(sheet(SCHOOL, IssueMessages.chinese(), "说明").toString())
        .contains("GB 11533", "4.6～4.8 为中度", "WS/T 663-2020", "低于 -0.50D", "OK镜", "2024–2025学年第二学期")
        .contains("班级数据只供本校使用")
        .doesNotContain("{");
    assertThat(sheet(DISTRICT, IssueMessages.english(), "Notes").toString())
        .contains("GB 11533", "4.6 to 4.8 moderate", "WS/T 663-2020", "students' health")
        .contains("fewer than 10 examined students are not shown")
        .doesNotContain("{");
  }

  @Test
  void theChartsShowTheCellsOfTheOverviewWithTheirValues() throws IOException {
    try (XSSFWorkbook workbook = written(SCHOOL, IssueMessages.chinese())) {
      XSSFSheet overview = workbook.getSheetAt(0);
      List<XSSFChart> charts = overview.getDrawingPatriarch().getCharts();

      assertThat(charts)
          .extracting(chart -> chart.getTitleText().getString())
          .containsExactly("各年级视力不良程度（2025–2026学年第一学期）", "各年级筛查性近视率");
      assertThat(charts)
          .allSatisfy(
              chart -> {
                assertThat(chart.getAxes()).hasSize(2);
                assertThat(chart.getOrAddLegend()).isNotNull();
              });
      assertThat(formulas(charts.get(0)))
          .containsExactly("概况!$K$4:$K$6", "概况!$M$4:$M$6", "概况!$O$4:$O$6");
      assertThat(formulas(charts.get(1))).containsExactly("概况!$R$4:$R$6", "概况!$Q$4:$Q$6");
      for (XSSFChart chart : charts) {
        for (CTBarSer series : series(chart)) {
          assertSameAsCells(overview, series);
        }
      }
    }
  }

  @Test
  void withoutAPreviousSemesterTheChartOfMyopiaHasOneSeries() throws IOException {
    try (XSSFWorkbook workbook = written(DISTRICT, IssueMessages.english())) {
      XSSFChart myopia = workbook.getSheetAt(0).getDrawingPatriarch().getCharts().get(1);
      assertThat(formulas(myopia)).hasSize(1);
    }
  }

  @Test
  void everySheetIsPrintedInLandscapeAndLongTablesRepeatTheirHeader() throws IOException {
    try (XSSFWorkbook workbook = written(SCHOOL, IssueMessages.chinese())) {
      assertThat(workbook)
          .allSatisfy(
              sheet -> {
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getFitToPage()).isTrue();
              });
      XSSFSheet classes = workbook.getSheet("班级");
      assertThat(classes.getRepeatingRows().formatAsString()).isEqualTo("1:1");
      assertThat(classes.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 2);
    }
  }

  /** Compares what a chart holds with the cells that it names; a dash is no value. */
  private static void assertSameAsCells(XSSFSheet sheet, CTBarSer series) {
    CTNumRef values = series.getVal().getNumRef();
    int column = values.getF().codePointAt("概况!$".length()) - 'A';
    Map<Integer, Double> held = new TreeMap<>();
    for (CTNumVal value : values.getNumCache().getPtArray()) {
      held.put((int) value.getIdx(), Double.valueOf(value.getV()));
    }
    List<String> labels = new ArrayList<>();
    Map<Integer, Double> shown = new TreeMap<>();
    for (int i = 0; i < 3; i++) {
      Row row = sheet.getRow(3 + i);
      labels.add(row.getCell(0).getStringCellValue());
      if (row.getCell(column).getCellType() == CellType.NUMERIC) {
        shown.put(i, row.getCell(column).getNumericCellValue());
      }
    }
    assertThat(held).isEqualTo(shown).hasSize(2);
    assertThat(series.getCat().getStrRef().getStrCache().getPtArray())
        .extracting(CTStrVal::getV)
        .containsExactlyElementsOf(labels);
  }

  private static List<CTBarSer> series(XSSFChart chart) {
    return List.of(chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray());
  }

  private static List<String> formulas(XSSFChart chart) {
    return series(chart).stream().map(series -> series.getVal().getNumRef().getF()).toList();
  }

  private static List<String> sheetNames(SemesterSummary summary, IssueMessages messages)
      throws IOException {
    List<String> names = new ArrayList<>();
    try (XSSFWorkbook workbook = written(summary, messages)) {
      workbook.forEach(sheet -> names.add(sheet.getSheetName()));
    }
    return names;
  }

  private static List<List<String>> sheet(
      SemesterSummary summary, IssueMessages messages, String name) throws IOException {
    DataFormatter formatter = new DataFormatter();
    List<List<String>> texts = new ArrayList<>();
    try (XSSFWorkbook workbook = written(summary, messages)) {
      for (Row row : workbook.getSheet(name)) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
          cells.add(formatter.formatCellValue(cell));
        }
        texts.add(cells);
      }
    }
    return texts;
  }

  private static XSSFWorkbook written(SemesterSummary summary, IssueMessages messages)
      throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    XlsxSummary.write(summary, messages, output);
    return new XSSFWorkbook(new ByteArrayInputStream(output.toByteArray()));
  }

  private static Results results(
      int examined, int mild, int moderate, int severe, int myopia, int orthokeratology) {
    return new Results(examined, new Findings(mild, moderate, severe, myopia, orthokeratology));
  }

  private static Group group(
      SchoolId school,
      String grade,
      @Nullable String name,
      int onRoll,
      int unmatched,
      Results results,
      Results previous) {
    return new Group(
        school, "学校" + school.value(), grade, name, onRoll, unmatched, results, previous);
  }
}
