package school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts the runnable jar and uploads workbooks to it. */
@Timeout(120)
class HostIT {

  private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

  /** What Jackson 2 and Jackson 3 make of a report. */
  private static final String STORED =
      """
      {"status":"STORED","uploadId":"1","template":"national-import",
      "file":{"name":"upload.xlsx",…},"sheets":[{"name":"视力数据","rows":3}],
      "rows":{"read":3,"valid":3,"matched":3,"unmatched":0,"linked":0,"notExamined":0},
      "changes":{"inserted":3,"overwritten":0,"unchanged":0},"semesters":{"2025-1":3},
      "issueCounts":{},"issues":[]}
      """
          .replace("\n", "");

  private static final String MESSAGE =
      "视力数据!J2：“右眼裸眼视力”应为 3.0 至 5.3 的一位小数（测不出填 0 或 9），实为“9.9”。" + "请核对；小数记录法（如 0.8）须换算为五分记录法。";

  @TempDir Path folder;

  private final List<String> said = new ArrayList<>();
  private Process host;
  private String address;

  @BeforeEach
  void start() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    host =
        new ProcessBuilder(java.toString(), "-jar", "target/host.jar", "--server.port=0")
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    address = "http://localhost:" + port() + "/schools/1101050012/uploads";
  }

  private String port() throws IOException {
    BufferedReader lines = host.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.add(line);
      Matcher started = STARTED.matcher(line);
      if (started.find()) {
        return started.group(1);
      }
    }
    throw new AssertionError(
        "did not start: " + said + Files.readString(folder.resolve("err.txt")));
  }

  @AfterEach
  void stop() {
    host.destroyForcibly();
  }

  @Test
  void workbooksAreImportedAndNothingComplains() throws Exception {
    assertEquals(STORED, json(filled()));
    WorkbookFixture wrong = filled().cell(2, Field.RIGHT_ACUITY, 9.9);
    String rejected = json(wrong);
    assertTrue(rejected.startsWith("{\"status\":\"REJECTED\",\"uploadId\":null,"), rejected);
    assertTrue(rejected.contains(",\"issueCounts\":{\"ACUITY_OUT_OF_RANGE\":1},"), rejected);
    assertTrue(rejected.contains(",\"message\":\"" + MESSAGE + "\","), rejected);
    byte[] marked = post("/marked", wrong, BodyHandlers.ofByteArray());
    try (TemplateWorkbook workbook = XlsxTemplate.of("marked.xlsx", marked).open()) {
      assertFalse(workbook.sheets().isEmpty());
    }

    host.toHandle().destroy(); // Process.destroy() would close the output, too
    host.inputReader().lines().forEach(said::add);
    assertEquals("", Files.readString(folder.resolve("err.txt")));
    assertEquals(
        List.of(),
        said.stream().filter(line -> line.contains(" WARN ") || line.contains("ERROR")).toList());
  }

  /** Returns the answer without what is different for each file. */
  private String json(WorkbookFixture workbook) throws Exception {
    return post("", workbook, BodyHandlers.ofString())
        .replaceFirst("\"sha256\":\"\\p{XDigit}{64}\",\"bytes\":\\d+", "…");
  }

  private <T> T post(String path, WorkbookFixture workbook, BodyHandler<T> body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(workbook.bytes()))
            .build();
    HttpResponse<T> response = HttpClient.newHttpClient().send(request, body);
    assertEquals(200, response.statusCode());
    return response.body();
  }

  private static WorkbookFixture filled() {
    WorkbookFixture workbook = WorkbookFixture.of(TemplateSchemas.nationalImport());
    for (Student pupil : Host.PUPILS) {
      int index = workbook.lastRow();
      workbook.row(pupil, People.ofSeed(1).screening(index, LocalDate.of(2025, 10, 15)));
    }
    return workbook;
  }
}
