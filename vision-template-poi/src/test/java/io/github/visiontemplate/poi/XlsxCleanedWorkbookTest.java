package io.github.visiontemplate.poi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxCleanedWorkbookTest {

  private static final Uploader SCHOOL = Uploader.school("S1");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-25T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final List<String> HEADERS =
      List.of(
          "学籍号",
          "姓名",
          "右眼裸眼视力",
          "左眼裸眼视力",
          "右眼屈光球镜S",
          "右眼屈光柱镜C",
          "右眼屈光轴位A",
          "左眼屈光球镜S",
          "左眼屈光柱镜C",
          "左眼屈光轴位A",
          "是否为角膜塑形镜(OK镜)佩戴者",
          "体检日期");

  private static final String ONE = "G110101201501010011";
  private static final String TWO = "G11010120150101002X";
  private static final String THREE = "G110101201501010038";
  private static final String UNKNOWN = "G110101201501010046";

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();

  @Test
  void rowsInErrorGoAndTheOthersAreImported() throws IOException {
    XlsxTemplate upload =
        workbook(row(ONE, "4.8"), row(UNKNOWN, "4.8"), row(TWO, "9.9"), row(THREE, "5.0"));
    ImportReport refused = run(upload);
    assertThat(refused.status()).isEqualTo(ImportReport.Status.REJECTED);
    byte[] cleaned = cleaned(refused, upload);
    assertThat(numbers(cleaned)).containsExactly("学籍号", ONE, THREE);
    ImportReport stored = run(XlsxTemplate.of("cleaned.xlsx", cleaned));
    assertThat(stored.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(stored.rows().read()).isEqualTo(2);
  }

  @Test
  void allRowsOfADuplicatedPupilGo() throws IOException {
    XlsxTemplate upload = workbook(row(ONE, "4.8"), row(TWO, "4.9"), row(ONE, "5.0"));
    assertThat(numbers(cleaned(run(upload), upload))).containsExactly("学籍号", TWO);
  }

  @Test
  void aReportOfStoredValidRowsServesAsWell() throws IOException {
    XlsxTemplate upload = workbook(row(ONE, "4.8"), row(UNKNOWN, "4.8"));
    ImportReport report = visionImport(VisionImport.Mode.VALID_ROWS).run(upload, SCHOOL);
    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(numbers(cleaned(report, upload))).containsExactly("学籍号", ONE);
  }

  @Test
  void aRowThatIsOnlyWarnedOfStays() throws IOException {
    XlsxTemplate upload = workbook(row(ONE, "4.8", "-1.30"), row(UNKNOWN, "4.8"));
    ImportReport report = run(upload);
    assertThat(report.issues()).anyMatch(issue -> !issue.isError());
    assertThat(numbers(cleaned(report, upload))).containsExactly("学籍号", ONE);
  }

  @Test
  void aFileWithoutErrorsIsWrittenAsItIs() throws IOException {
    byte[] bytes = bytes(row(ONE, "4.8"), row(TWO, "4.8", "-1.30"));
    XlsxTemplate upload = XlsxTemplate.of("a.xlsx", bytes);
    assertThat(cleaned(run(upload), upload)).isEqualTo(bytes);
  }

  @Test
  void withoutARowToKeepThereIsNothingToWrite() throws IOException {
    XlsxTemplate upload = workbook(row(UNKNOWN, "4.8"));
    ImportReport report = run(upload);
    assertThat(XlsxCleanedWorkbook.isPossible(report)).isFalse();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> XlsxCleanedWorkbook.write(report, upload, out))
        .withMessage("expected the report of a file with a row to keep, found status REJECTED");
    assertThat(out.size()).isZero();
  }

  @Test
  void ofAFileThatIsNotReadableThereIsNothingToWrite() {
    XlsxTemplate upload = XlsxTemplate.of("a.xlsx", new byte[] {'a'});
    ImportReport report = run(upload);
    assertThat(XlsxCleanedWorkbook.isPossible(report)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cleaned(report, upload))
        .withMessage("expected the report of a file with a row to keep, found status UNREADABLE");
  }

  @Test
  void aReportOfAnotherFileIsRefused() throws IOException {
    ImportReport report = run(workbook(row(ONE, "4.8"), row(UNKNOWN, "4.8")));
    XlsxTemplate other = workbook(row(ONE, "4.9"), row(UNKNOWN, "4.8"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cleaned(report, other))
        .withMessage("expected the workbook that the report is about, found another content");
  }

  private ImportReport run(XlsxTemplate upload) {
    return visionImport(VisionImport.Mode.ALL_OR_NOTHING).run(upload, SCHOOL);
  }

  private VisionImport visionImport(VisionImport.Mode mode) {
    List<Student> students =
        Stream.of(ONE, TWO, THREE).map(XlsxCleanedWorkbookTest::student).toList();
    return VisionImport.builder()
        .directory(InMemoryStudentDirectory.of(students))
        .store(store)
        .mode(mode)
        .clock(CLOCK)
        .build();
  }

  private static Student student(String number) {
    return new Student(
        new StudentKey(number),
        NationalStudentNumber.of(number),
        "学生",
        null,
        null,
        new SchoolId("S1"));
  }

  private static byte[] cleaned(ImportReport report, XlsxTemplate upload) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxCleanedWorkbook.write(report, upload, out);
    return out.toByteArray();
  }

  private static List<String> numbers(byte[] workbook) throws IOException {
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      return StreamSupport.stream(read.getSheetAt(0).spliterator(), false)
          .map(row -> row.getCell(0).getStringCellValue())
          .toList();
    }
  }

  private static List<String> row(String number, String acuity) {
    return row(number, acuity, "-1.25");
  }

  private static List<String> row(String number, String acuity, String sphere) {
    return List.of(
        number, "学生", acuity, acuity, sphere, "0.00", "", sphere, "0.00", "", "否", "2025/10/15");
  }

  @SafeVarargs
  private static XlsxTemplate workbook(List<String>... rows) throws IOException {
    return XlsxTemplate.of("a.xlsx", bytes(rows));
  }

  @SafeVarargs
  private static byte[] bytes(List<String>... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("视力");
      fill(sheet.createRow(0), HEADERS);
      for (int i = 0; i < rows.length; i++) {
        fill(sheet.createRow(i + 1), rows[i]);
      }
      workbook.write(out);
    }
    return out.toByteArray();
  }

  private static void fill(Row row, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      row.createCell(i).setCellValue(texts.get(i));
    }
  }
}
