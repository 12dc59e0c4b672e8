package io.github.visiontemplate.poi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.exporting.CityForm;
import io.github.visiontemplate.importing.ImportRequest;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.Roster;
import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.table.Cell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What is written is read by POI's usermodel, and imported by the library itself. */
class XlsxCityTemplateTest {

  private static final Uploader SCHOOL = Uploader.school("S1");
  private static final LocalDate EXAM_DATE = LocalDate.of(2025, 10, 15);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-25T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();

  private static Student pupil(int index) {
    return new Student(
        new StudentKey("K" + index),
        null,
        "学生" + index,
        Sex.FEMALE,
        LocalDate.of(2015, 3, 8),
        new SchoolId("S1"));
  }

  private static CityForm roster(int pupils) {
    return CityForm.ofRoster(
        uploader ->
            IntStream.range(0, pupils)
                .mapToObj(i -> new Roster.Entry(pupil(i), "第一小学", "11", "一班"))
                .toList(),
        SCHOOL);
  }

  /** A form of unmatched pupils, as {@link CityForm#ofUnmatched} makes it. */
  private static CityForm unmatched(int rows, Field field, Cell value) {
    List<Field> columns = new ArrayList<>(List.of(Field.NAME, Field.PROPOSED_KEY, Field.KEY_CLUES));
    columns.addAll(List.of(Field.KEY_CONFIRMED, Field.STUDENT_KEY));
    roster(0).columns().stream().filter(each -> !columns.contains(each)).forEach(columns::add);
    List<CityForm.Row> list = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      Map<Field, Cell> cells = new EnumMap<>(Field.class);
      cells.put(Field.NAME, new Cell.Text("学生" + i));
      cells.put(Field.PROPOSED_KEY, new Cell.Text("K" + i));
      cells.put(Field.KEY_CLUES, new Cell.Text("未匹配：没有学籍号\n建议：学生" + i));
      cells.put(Field.RIGHT_ACUITY, new Cell.Numeric(4.8));
      cells.put(Field.LEFT_ACUITY, new Cell.Numeric(0));
      cells.put(Field.RIGHT_SPHERE, new Cell.Numeric(-1.25));
      cells.put(Field.RIGHT_CYLINDER, new Cell.Numeric(-0.5));
      cells.put(Field.RIGHT_AXIS, new Cell.Numeric(90));
      cells.put(Field.LEFT_SPHERE, new Cell.Numeric(0));
      cells.put(Field.LEFT_CYLINDER, new Cell.Numeric(0));
      cells.put(Field.ORTHOKERATOLOGY, new Cell.Text("否"));
      cells.put(Field.EXAM_DATE, new Cell.Date(EXAM_DATE));
      cells.put(field, value);
      list.add(new CityForm.Row(cells));
    }
    return new CityForm(columns, list, List.of());
  }

  private static CityForm unmatched(int rows) {
    return unmatched(rows, Field.CLASS_NAME, new Cell.Text("一班"));
  }

  private static byte[] written(CityForm form) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    XlsxCityTemplate.write(form, output);
    return output.toByteArray();
  }

  private static byte[] edited(byte[] workbook, Consumer<XSSFSheet> edit) throws IOException {
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      edit.accept(poi.getSheetAt(0));
      ByteArrayOutputStream output = new ByteArrayOutputStream();
      poi.write(output);
      return output.toByteArray();
    }
  }

  private static int column(XSSFSheet sheet, String header) {
    for (org.apache.poi.ss.usermodel.Cell cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().equals(header)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + header);
  }

  private static XSSFCell cell(XSSFSheet sheet, int row, String header) {
    XSSFRow found = sheet.getRow(row - 1);
    XSSFCell cell = found.getCell(column(sheet, header));
    return cell == null ? found.createCell(column(sheet, header)) : cell;
  }

  private ImportReport imported(byte[] workbook) {
    return VisionImport.builder()
        .directory(
            InMemoryStudentDirectory.of(IntStream.range(0, 9).mapToObj(i -> pupil(i)).toList()))
        .store(store)
        .clock(CLOCK)
        .build()
        .run(
            ImportRequest.of(XlsxTemplate.of("city.xlsx", workbook), SCHOOL)
                .family(TemplateFamily.CITY));
  }

  private static void confirm(XSSFSheet sheet) {
    for (int row = 2; row <= sheet.getLastRowNum() + 1; row++) {
      cell(sheet, row, "确认").setCellValue("是");
    }
  }

  @Test
  void theFormOfARosterHasTheKeysHiddenAndTheHeaderInView() throws IOException {
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(written(roster(3))))) {
      XSSFSheet sheet = poi.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("体检数据");
      assertThat(poi.getActiveSheetIndex()).isZero();
      assertThat(sheet.isColumnHidden(column(sheet, "学生编号"))).isTrue();
      assertThat(cell(sheet, 3, "学生编号").getStringCellValue()).isEqualTo("K1");
      assertThat(cell(sheet, 3, "性别").getStringCellValue()).isEqualTo("女");
      assertThat(cell(sheet, 3, "出生日期").getDateCellValue()).isEqualTo("2015-03-08");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 5);
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(cell(sheet, 1, "姓名").getCellStyle().getFillForegroundColorColor()).isNotNull();
      assertThat(sheet.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("1:1"));
      assertThat(poi.getSheetAt(1).getSheetName()).isEqualTo("填写说明");
      assertThat(poi.getSheetAt(1).getRow(1).getCell(0).getStringCellValue())
          .contains("检查结果和体检日期都空着的行不会被导入");
    }
  }

  @Test
  void theKeysOfUnmatchedPupilsAreInViewAndTheirNumbersAreText() throws IOException {
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(written(unmatched(1))))) {
      XSSFSheet sheet = poi.getSheetAt(0);
      for (String header : List.of("学生编号", "建议学生编号", "学籍号")) {
        assertThat(sheet.isColumnHidden(column(sheet, header))).isFalse();
        assertThat(sheet.getColumnStyle(column(sheet, header)).getDataFormatString())
            .isEqualTo("@");
        assertThat(cell(sheet, 2, header).getCellStyle().getDataFormatString()).isEqualTo("@");
      }
      assertThat(cell(sheet, 2, "体检日期").getCellStyle().getDataFormatString())
          .isEqualTo("yyyy/mm/dd");
      assertThat(cell(sheet, 2, "右眼裸眼视力").getCellStyle().getDataFormatString()).isEqualTo("0.0");
      assertThat(cell(sheet, 2, "候选依据").getCellStyle().getWrapText()).isTrue();
    }
  }

  @Test
  void everyMeasuredColumnIsRestrictedWithAChinesePromptAndError() throws IOException {
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(written(unmatched(1))))) {
      XSSFSheet sheet = poi.getSheetAt(0);
      Map<Integer, DataValidation> byColumn = new TreeMap<>();
      for (DataValidation each : sheet.getDataValidations()) {
        CellRangeAddress cells = each.getRegions().getCellRangeAddress(0);
        assertThat(cells.getFirstRow()).isEqualTo(1);
        byColumn.put(cells.getFirstColumn(), each);
        assertThat(each.getShowPromptBox()).isTrue();
        assertThat(each.getShowErrorBox()).isTrue();
        assertThat(each.getEmptyCellAllowed()).isTrue();
        assertThat(each.getPromptBoxTitle()).hasSizeLessThanOrEqualTo(32);
        assertThat(each.getPromptBoxText()).hasSizeLessThanOrEqualTo(255);
        assertThat(each.getErrorBoxText()).containsPattern("[\\u4e00-\\u9fff]");
      }
      DataValidation key = byColumn.remove(column(sheet, "学生编号"));
      assertThat(key.getValidationConstraint().getValidationType())
          .isEqualTo(DataValidationConstraint.ValidationType.TEXT_LENGTH);
      assertThat(key.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.WARNING);
      assertThat(byColumn.values())
          .extracting(DataValidation::getErrorStyle)
          .containsOnly(DataValidation.ErrorStyle.STOP);
      assertThat(sheet.getColumnWidth(column(sheet, "学生编号"))).isEqualTo(16 * 256);
      assertThat(list(byColumn, sheet, "确认")).containsExactly("是", "否");
      assertThat(list(byColumn, sheet, "是否为角膜塑形镜（OK镜）佩戴者")).containsExactly("是", "否");
      assertThat(list(byColumn, sheet, "性别")).containsExactly("男", "女");
      assertThat(range(byColumn, sheet, "右眼屈光球镜S")).isEqualTo("-30 30");
      assertThat(range(byColumn, sheet, "左眼屈光柱镜C")).isEqualTo("-15 15");
      assertThat(range(byColumn, sheet, "左眼屈光轴位A")).isEqualTo("0 180");
      assertThat(range(byColumn, sheet, "体检日期")).isEqualTo("DATE(2000,1,1) TODAY()");
      assertThat(byColumn.get(column(sheet, "右眼裸眼视力")).getValidationConstraint().getFormula1())
          .contains("ISNUMBER(")
          .contains(">=3")
          .contains("<=5.3");
    }
  }

  @Test
  void inEnglishPeopleReadEnglishAndTheFormStaysTheSame() throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    XlsxCityTemplate.write(unmatched(1), IssueMessages.english(), output);
    ByteArrayOutputStream choosing = new ByteArrayOutputStream();
    XlsxCityTemplate.write(choosing(1, choices("Ann")), IssueMessages.english(), choosing);
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(choosing.toByteArray()))) {
      assertThat(offered(poi)).containsExactly("Ann [K0]");
      assertThat(poi.getSheet("Students to choose from").getRow(0).getCell(1))
          .hasToString("Student key");
    }
    try (XSSFWorkbook english = new XSSFWorkbook(new ByteArrayInputStream(output.toByteArray()));
        XSSFWorkbook chinese = new XSSFWorkbook(new ByteArrayInputStream(written(unmatched(1))))) {
      assertThat(english.getSheetName(0)).isEqualTo("Screening data");
      assertThat(english.getSheetName(1)).isEqualTo("How to fill in");
      XSSFSheet guide = english.getSheetAt(1);
      assertThat(guide.getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("How to fill in the upload form of the city system");
      assertThat(guide.getRow(3).getCell(0).getStringCellValue()).contains("the student's key");
      for (int column = 0; column < 20; column++) {
        assertThat(english.getSheetAt(0).getRow(0).getCell(column).getStringCellValue())
            .isEqualTo(chinese.getSheetAt(0).getRow(0).getCell(column).getStringCellValue());
      }
      assertThat(english.getSheetAt(0).getDataValidations())
          .hasSameSizeAs(chinese.getSheetAt(0).getDataValidations())
          .allMatch(each -> each.getPromptBoxTitle().matches("[A-Za-z ]+"));
    }
    assertThat(imported(edited(output.toByteArray(), XlsxCityTemplateTest::confirm)).status())
        .isEqualTo(ImportReport.Status.STORED);
  }

  private static String[] list(Map<Integer, DataValidation> all, XSSFSheet sheet, String header) {
    return all.get(column(sheet, header)).getValidationConstraint().getExplicitListValues();
  }

  private static String range(Map<Integer, DataValidation> all, XSSFSheet sheet, String header) {
    var constraint = all.get(column(sheet, header)).getValidationConstraint();
    return constraint.getFormula1() + " " + constraint.getFormula2();
  }

  @Test
  void oncePeopleConfirmedTheKeysTheFileImportsWithoutAnyOtherChange() throws IOException {
    ImportReport report = imported(edited(written(unmatched(3)), XlsxCityTemplateTest::confirm));
    assertThat(report.issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.PERSON_NOT_COMPARED);
    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(report.changes().inserted()).isEqualTo(3);
    StoredScreening stored =
        store
            .find(List.of(new StudentKey("K2")), report.semesters().firstKey())
            .get(new StudentKey("K2"));
    assertThat(stored.screening().examDate()).isEqualTo(EXAM_DATE);
    assertThat(stored.screening().right().acuity()).hasToString("4.8");
    assertThat(stored.screening().left().acuity()).hasToString("BELOW_CHART");
    assertThat(stored.screening().right().refraction())
        .isEqualTo(new Refraction(Diopters.of("-1.25"), Diopters.of("-0.50"), 90));
  }

  @Test
  void proposalsThatNobodyConfirmedAreNeverUsed() throws IOException {
    ImportReport report =
        imported(
            edited(
                written(unmatched(3)),
                sheet -> {
                  cell(sheet, 2, "确认").setCellValue("否");
                  cell(sheet, 3, "学生编号").setCellValue("K8");
                }));
    assertThat(report.status()).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(report.issues())
        .extracting(issue -> issue.toString())
        .containsExactly(
            "WARNING PERSON_NOT_COMPARED",
            "ERROR VALUE_MISSING at E2",
            "WARNING NAME_DIFFERS at A3",
            "ERROR VALUE_MISSING at E4");
    assertThat(report.unmatched()).hasSize(2);
  }

  private static CityForm choosing(int rows, List<CityForm.Choice> choices) {
    return new CityForm(unmatched(0).columns(), unmatched(rows).rows(), choices);
  }

  private static List<CityForm.Choice> choices(String... texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(i -> new CityForm.Choice(texts[i] + " [K" + i + "]", new StudentKey("K" + i)))
        .toList();
  }

  /** Returns the entries that the drop-down list of the student key offers. */
  private static List<String> offered(XSSFWorkbook poi) {
    XSSFSheet form = poi.getSheetAt(0);
    DataValidation list =
        form.getDataValidations().stream()
            .filter(
                each -> each.getRegions().getCellRangeAddress(0).isInRange(1, column(form, "学生编号")))
            .findFirst()
            .orElseThrow();
    assertThat(list.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.WARNING);
    AreaReference range =
        new AreaReference(
            list.getValidationConstraint().getFormula1(), SpreadsheetVersion.EXCEL2007);
    XSSFSheet sheet = poi.getSheet(range.getFirstCell().getSheetName());
    return Stream.of(range.getAllReferencedCells())
        .map(cell -> sheet.getRow(cell.getRow()).getCell(cell.getCol()).getStringCellValue())
        .toList();
  }

  @Test
  void pupilsCanBeChosenFromAHiddenSheetByNameAndNamesakesByClass() throws IOException {
    List<CityForm.Choice> choices = choices("学生5 一班", "学生5 二班", "=HYPERLINK(\"x\")", "甲*?~ '\"<&");
    try (XSSFWorkbook poi =
        new XSSFWorkbook(new ByteArrayInputStream(written(choosing(2, choices))))) {
      assertThat(offered(poi)).isEqualTo(choices.stream().map(CityForm.Choice::text).toList());
      XSSFSheet sheet = poi.getSheet("可选学生");
      assertThat(poi.isSheetHidden(poi.getSheetIndex(sheet))).isTrue();
      assertThat(poi.getActiveSheetIndex()).isZero();
      assertThat(sheet.getRow(3).getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("K2");
    }
  }

  @Test
  void aChosenPupilIsImportedAndTheHiddenSheetIsNotMentioned() throws IOException {
    List<CityForm.Choice> numbers =
        List.of(
            new CityForm.Choice(
                "学生0 一班 [G12010320180707416X]", new StudentKey("G12010320180707416X")),
            new CityForm.Choice("学生0 二班 [K0]", new StudentKey("K0")));
    byte[] chosen =
        edited(
            written(choosing(1, numbers)),
            sheet -> cell(sheet, 2, "学生编号").setCellValue(offered(sheet.getWorkbook()).get(1)));
    for (boolean shown : new boolean[] {false, true}) {
      ImportReport report =
          imported(
              edited(
                  chosen,
                  sheet -> {
                    XSSFWorkbook workbook = sheet.getWorkbook();
                    workbook.setSheetHidden(workbook.getSheetIndex("可选学生"), !shown);
                  }));
      assertThat(report.issues())
          .extracting(Issue::code)
          .containsExactly(IssueCode.PERSON_NOT_COMPARED);
      assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    }
    assertThat(store.find(List.of(new StudentKey("K0")), Semester.of(2025, Semester.Term.FIRST)))
        .hasSize(1);
  }

  @Test
  void aLargeSchoolCanBeOfferedAndMoreThanAListHoldsIsNot() throws IOException {
    String[] pupils = IntStream.range(0, 5_000).mapToObj(i -> "学生" + i).toArray(String[]::new);
    try (XSSFWorkbook poi =
        new XSSFWorkbook(new ByteArrayInputStream(written(choosing(1, choices(pupils)))))) {
      assertThat(offered(poi)).hasSize(5_000).endsWith("学生4999 [K4999]");
    }
    String[] many = IntStream.range(0, 32_768).mapToObj(i -> "学生" + i).toArray(String[]::new);
    try (XSSFWorkbook poi =
        new XSSFWorkbook(new ByteArrayInputStream(written(choosing(1, choices(many)))))) {
      assertThat(poi.getNumberOfSheets()).isEqualTo(2);
    }
  }

  @Test
  void eachClassIsPrintedOnPagesOfItsOwn() throws IOException {
    List<CityForm.Row> rows = new ArrayList<>();
    for (String name : List.of("二班", "一班", "二班", "三班", "一班")) {
      rows.addAll(unmatched(1, Field.CLASS_NAME, new Cell.Text(name)).rows());
    }
    CityForm form = new CityForm(unmatched(0).columns(), rows, List.of());
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(written(form)))) {
      XSSFSheet sheet = poi.getSheetAt(0);
      assertThat(IntStream.rangeClosed(2, 6).mapToObj(row -> cell(sheet, row, "班级").toString()))
          .containsExactly("二班", "二班", "一班", "一班", "三班");
      assertThat(sheet.getRowBreaks()).containsExactly(2, 4); // last rows of pages
    }
  }

  @Test
  void ofARosterOnlyThePupilsThatWereFilledInAreImported() throws IOException {
    ImportReport report =
        imported(
            edited(
                written(roster(9)),
                sheet -> {
                  for (String header : List.of("右眼裸眼视力", "左眼裸眼视力")) {
                    cell(sheet, 5, header).setCellValue(5.0);
                  }
                  for (String header : List.of("右眼屈光球镜S", "右眼屈光柱镜C")) {
                    cell(sheet, 5, header).setCellValue(0);
                    cell(sheet, 5, header.replace("右", "左")).setCellValue(0);
                  }
                  cell(sheet, 5, "是否为角膜塑形镜（OK镜）佩戴者").setCellValue("否");
                  cell(sheet, 5, "体检日期").setCellValue("2025/10/15");
                }));
    assertThat(report.issues()).isEmpty();
    assertThat(report.rows().read()).isEqualTo(1);
    assertThat(report.changes().inserted()).isEqualTo(1);
  }

  @Test
  void textThatLooksLikeAFormulaOrAnEscapeStaysText() throws IOException {
    for (String text :
        List.of("=1+1", "@SUM(A1)", "+1", "_x0041_", "<b>&\u0001", "甲\uD840\uDC0B")) {
      byte[] workbook = written(unmatched(1, Field.NAME, new Cell.Text(text)));
      try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
        XSSFCell name = cell(poi.getSheetAt(0), 2, "姓名");
        assertThat(name.getCellType()).isEqualTo(CellType.STRING);
        assertThat(name.getStringCellValue()).isEqualTo(text);
      }
    }
  }

  @Test
  void aNumberThatItsFormatWouldRoundIsShownInFull() throws IOException {
    byte[] workbook = written(unmatched(1, Field.RIGHT_ACUITY, new Cell.Numeric(4.85)));
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      XSSFCell acuity = cell(poi.getSheetAt(0), 2, "右眼裸眼视力");
      assertThat(acuity.getNumericCellValue()).isEqualTo(4.85);
      assertThat(acuity.getCellStyle().getDataFormatString()).isEqualTo("General");
    }
  }

  @Test
  void aTextLongerThanACellHoldsIsCutOff() throws IOException {
    byte[] workbook = written(unmatched(1, Field.CLASS_NAME, new Cell.Text("班".repeat(40_000))));
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      assertThat(cell(poi.getSheetAt(0), 2, "班级").getStringCellValue()).hasSize(32_767);
    }
  }

  @Test
  void anEmptyFormIsAWorkbookToo() throws IOException {
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(written(roster(0))))) {
      assertThat(poi.getSheetAt(0).getLastRowNum()).isZero();
    }
  }

  @Test
  void theOutputIsLeftOpenAndItsFailureIsPassedOn() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("no space");
          }
        };
    assertThatThrownBy(() -> XlsxCityTemplate.write(roster(1), full))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("no space");
    List<String> calls = new ArrayList<>();
    XlsxCityTemplate.write(
        roster(1),
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            calls.add("close");
          }
        });
    assertThat(calls).isEmpty();
  }
}
