package io.github.visiontemplate.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs what the guide shows. */
class GuideExamplesTest {

  private static final Uploader SCHOOL = Uploader.school("1101050012");
  private static final LocalDate EXAM_DATE = LocalDate.of(2025, 10, 15);
  private static final People PEOPLE = People.ofSeed(13);
  private static final List<Student> PUPILS = PEOPLE.students(0, 12, new SchoolId("1101050012"));

  private HikariDataSource pool;
  private VisionHost host;
  private VisionPages pages;

  @BeforeEach
  void open() throws Exception {
    pool = Registers.of(PUPILS.subList(0, 10));
    host = new VisionHost(pool);
    pages = new VisionPages(host);
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void theFirstProgramRuns() {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      FirstImport.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "STORED ChangeCounts[inserted=1, overwritten=0, unchanged=0]",
            "视力数据!N2: \"0.3\" in \"左眼屈光球镜S\" is not a step of 0.25 D. Check the value.",
            "S1: 4.8");
  }

  @Test
  void anUploadIsStoredAndAnswered() throws Exception {
    HttpResponse<byte[]> answer = post(pages::upload, filled(10).bytes());

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode json = new ObjectMapper().readTree(answer.body());
    assertThat(json.path("status").asText()).isEqualTo("STORED");
    assertThat(json.path("changes").path("inserted").asInt()).isEqualTo(10);
  }

  @Test
  void whatCannotBeStoredIsAnsweredWithItsCells() throws Exception {
    HttpResponse<byte[]> answer = post(pages::upload, filled(11).bytes());

    assertThat(answer.statusCode()).isEqualTo(422);
    JsonNode json = new ObjectMapper().readTree(answer.body());
    assertThat(json.path("issues"))
        .filteredOn(issue -> issue.path("severity").asText().equals("ERROR"))
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.path("code").asText()).isEqualTo("STUDENT_NOT_FOUND");
              assertThat(issue.path("cell").asText()).isEqualTo("D12");
            });
    assertThat(post(pages::upload, new byte[9]).statusCode()).isEqualTo(400);
  }

  @Test
  void aPreviewSaysWhatWouldChangeAndStoresNothing() throws Exception {
    try (Workbook preview = workbook(post(pages::preview, filled(10).bytes()))) {
      assertThat(preview.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo("导入预览");
    }
    assertThat(post(pages::preview, new byte[9]).statusCode()).isEqualTo(400);
    assertThat(host.stores.store().uploads(SCHOOL, 9)).isEmpty();
  }

  @Test
  void theMarkedCopyGoesBackToTheSchool() throws Exception {
    try (Workbook marked = workbook(post(pages::marked, filled(11).bytes()))) {
      assertThat(marked.getSheetName(0)).isEqualTo("校验结果");
    }
    assertThat(post(pages::marked, new byte[9]).statusCode()).isEqualTo(400);
  }

  @Test
  void theTemplateIsFilledOrRefusedInTime() throws Exception {
    host.visionImport.run(filled(10).template(), SCHOOL);
    WorkbookFixture blank = WorkbookFixture.of(TemplateSchemas.nationalCurrent());
    PUPILS.forEach(blank::row);

    try (Workbook copy = workbook(post(pages::fill, blank.bytes()))) {
      Row row = copy.getSheetAt(0).getRow(1);
      assertThat(row.getCell(9).getNumericCellValue()).isBetween(3.0, 5.3);
    }
    assertThat(post(pages::fill, new byte[9]).statusCode()).isEqualTo(422);
  }

  @Test
  void anUploadIsUndone() {
    ImportReport report = host.visionImport.run(filled(10).template(), SCHOOL);

    assertThat(pages.undo(report.uploadId()).orElseThrow().removed()).isEqualTo(10);
    assertThat(host.stores.store().find(List.of(PUPILS.get(0).key()), Semester.parse("2025-1")))
        .isEmpty();
  }

  @Test
  void aNumberThatAPersonConfirmedMatchesFromThenOn() throws Exception {
    pool.close();
    Student newNumber = PUPILS.get(0);
    Student before =
        new Student(
            newNumber.key(),
            null,
            newNumber.name(),
            newNumber.sex(),
            newNumber.birthDate(),
            newNumber.school());
    pool = Registers.of(List.of(before));
    host = new VisionHost(pool);
    ConfirmedNumbers numbers = new ConfirmedNumbers(host, SCHOOL);
    XlsxTemplate upload = filled(1).template();
    ByteArrayOutputStream city = new ByteArrayOutputStream();

    numbers.proposals(upload, city);
    ImportReport confirmed = numbers.confirm(answeredYes(city.toByteArray()));

    assertThat(confirmed.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(host.visionImport.run(upload, SCHOOL).rows().linked()).isEqualTo(1);
    assertThat(numbers.forget(newNumber.number().value())).isTrue();
    assertThat(host.visionImport.run(upload, SCHOOL).rows().linked()).isZero();
  }

  @Test
  void theFormOfAnotherCityIsReadWithItsExtraColumnAndTheRulesOfTheHost() throws Exception {
    ImportReport report = host.visionImport.run(ourForm("7", 3.1), SCHOOL);

    assertThat(report.template()).isEqualTo("our-city");
    assertThat(texts(report, IssueMessages.chinese()))
        .containsExactly("视力数据!C3：低于 3.3，请复测", "视力数据!M3：戴镜类型应为 0、1、2 或 3");
    assertThat(texts(report, IssueMessages.english()))
        .containsExactly(
            "视力数据!C3: below 3.3: please measure again",
            "视力数据!M3: the type of lens is 0, 1, 2 or 3");
    assertThat(host.visionImport.run(ourForm("2", 4.8), SCHOOL).status())
        .isEqualTo(ImportReport.Status.STORED);
    assertThat(
            host.stores
                .store()
                .find(List.of(PUPILS.get(0).key()), Semester.parse("2025-1"))
                .get(PUPILS.get(0).key())
                .screening()
                .extras())
        .containsEntry("戴镜类型", "2");
  }

  @Test
  void theCalendarKnowsTheTermsOfTheYear() {
    assertThat(Settings.calendar().semesterOf(LocalDate.of(2026, 2, 20)))
        .isEqualTo(Semester.parse("2025-1"));
    assertThat(Settings.calendar().semesterOf(LocalDate.of(2026, 3, 2)))
        .isEqualTo(Semester.parse("2025-2"));
  }

  private static WorkbookFixture filled(int pupils) {
    WorkbookFixture fixture = WorkbookFixture.of(TemplateSchemas.nationalImport());
    for (int i = 0; i < pupils; i++) {
      fixture.row(PUPILS.get(i), PEOPLE.screening(i, EXAM_DATE));
    }
    return fixture;
  }

  private static Stream<String> texts(ImportReport report, IssueMessages messages) {
    return report.issues().stream()
        .filter(issue -> issue.code() == IssueCode.HOST_RULE)
        .map(messages::text);
  }

  private static XlsxTemplate ourForm(String lens, double acuity) throws IOException {
    try (Workbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("视力数据");
      fill(
          sheet.createRow(0),
          "学籍号",
          "姓名",
          "视力",
          null,
          "球镜S",
          null,
          "柱镜C",
          null,
          "轴位A",
          null,
          "是否佩戴OK镜",
          "检查日期",
          "戴镜类型");
      fill(sheet.createRow(1), null, null, "右眼", "左眼", "右眼", "左眼", "右眼", "左眼", "右眼", "左眼");
      for (int column = 2; column < 10; column += 2) {
        sheet.addMergedRegion(new CellRangeAddress(0, 0, column, column + 1));
      }
      Student pupil = PUPILS.get(0);
      fill(
          sheet.createRow(2),
          pupil.number().value(),
          pupil.name(),
          acuity,
          4.9,
          -1,
          -1,
          0,
          0,
          null,
          null,
          "否",
          "2025/10/15",
          lens);
      return written(workbook);
    }
  }

  private static void fill(Row row, Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Number number) {
        row.createCell(i).setCellValue(number.doubleValue());
      } else if (values[i] != null) {
        row.createCell(i).setCellValue((String) values[i]);
      }
    }
  }

  private static XlsxTemplate answeredYes(byte[] city) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(city))) {
      Sheet sheet = workbook.getSheetAt(0);
      int confirmed = -1;
      for (Row row : sheet) {
        for (var cell : row) {
          if (cell.toString().equals("确认")) {
            confirmed = cell.getColumnIndex();
            sheet.getRow(row.getRowNum() + 1).getCell(confirmed).setCellValue("是");
            return written(workbook);
          }
        }
      }
      throw new AssertionError("no column 确认");
    }
  }

  private static XlsxTemplate written(Workbook workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return XlsxTemplate.of("视力数据.xlsx", bytes.toByteArray());
  }

  private static Workbook workbook(HttpResponse<byte[]> answer) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(200);
    return WorkbookFactory.create(new ByteArrayInputStream(answer.body()));
  }

  private static HttpResponse<byte[]> post(HttpHandler page, byte[] body) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        http -> {
          try (http) {
            page.handle(http);
          }
        });
    server.start();
    try {
      URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
      HttpRequest request =
          HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    } finally {
      server.stop(0);
    }
  }
}
