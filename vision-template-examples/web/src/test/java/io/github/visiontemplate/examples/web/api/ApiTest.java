package io.github.visiontemplate.examples.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.web.Site;
import io.github.visiontemplate.examples.web.Workbooks;
import io.github.visiontemplate.examples.web.account.Tokens;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.schema.Field;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the systems of the city see. */
class ApiTest {

  @TempDir Path folder;
  private Site site;
  private ApiClient school;

  @BeforeEach
  void start() {
    site = Site.start();
    school = ApiClient.of(site, Site.SCHOOL);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aTemplateIsUploadedAndFilled() {
    JsonNode template = school.uploaded("/templates", Workbooks.template(Site.SCHOOL), null);
    JsonNode read = school.whenRead("/templates/" + template.get("id").asString());
    assertThat(read.get("state").asString()).isEqualTo("READY");
    assertThat(read.get("rows").get("matched").asInt()).isEqualTo(40);
    String path = "/templates/" + read.get("id").asString();
    assertThat(school.json(path + "/check?semester=2026-1").get("rows").get("noRecord").asInt())
        .isEqualTo(40);
    assertThat(school.get(path + "/file?semester=2026-1").body()).startsWith('P', 'K');
    assertThat(school.json("/templates").get("items").size()).isEqualTo(1);
    assertThat(school.send("DELETE", path, null).statusCode()).isEqualTo(204);
    assertThat(school.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void anUploadIsReviewedStoredAndUndone() {
    JsonNode upload = school.uploaded("/uploads", Workbooks.filled(Site.SCHOOL, 30, 1), "k1");
    JsonNode read = school.whenRead("/uploads/" + upload.get("id").asString());
    assertThat(read.get("state").asString()).isEqualTo("REVIEW");
    assertThat(read.get("counts").get("inserted").asInt()).isEqualTo(30);

    String path = "/uploads/" + read.get("id").asString();
    HttpResponse<byte[]> unseen = school.send("POST", path + "/store", Map.of("digest", "x"));
    assertThat(unseen.statusCode()).isEqualTo(409);
    assertThat(code(unseen)).isEqualTo("CHANGED");
    JsonNode review = read.get("review");
    Map<String, Object> decision =
        Map.of("digest", review.get("digest"), "answered", review.get("questions"));
    assertThat(school.send("POST", path + "/store", decision).statusCode()).isEqualTo(200);
    assertThat(code(school.send("POST", path + "/store", decision))).isEqualTo("NOT_WAITING");

    JsonNode undo = school.json(path + "/undo");
    assertThat(undo.get("removed").asInt()).isEqualTo(30);
    JsonNode undone =
        ApiClient.json(school.send("POST", path + "/undo", Map.of("digest", undo.get("digest"))));
    assertThat(undone.get("state").asString()).isEqualTo("UNDONE");
  }

  @Test
  void theSameKeyIsTheSameUploadAndAnotherFileWithItIsRefused() {
    byte[] file = Workbooks.filled(Site.SCHOOL, 3, 1);
    JsonNode first = school.uploaded("/uploads", file, "k1");
    assertThat(school.uploaded("/uploads", file, "k1").get("id")).isEqualTo(first.get("id"));
    HttpResponse<byte[]> other =
        school.upload("/uploads", Workbooks.filled(Site.SCHOOL, 4, 1), "k1");
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(code(other)).isEqualTo("KEY_OF_ANOTHER_FILE");
    assertThat(school.json("/uploads").get("items").size()).isEqualTo(1);
    ApiClient sister = ApiClient.of(site, Site.SISTER);
    assertThat(sister.uploaded("/uploads", file, "k1").get("id")).isNotEqualTo(first.get("id"));
  }

  @Test
  void aRefusedFileHasTheCodesOfTheLibrary() {
    WorkbookFixture workbook = Workbooks.fixture(Site.SCHOOL, 5, 1);
    workbook.cell(3, Field.RIGHT_ACUITY, 9.7);
    JsonNode upload = school.uploaded("/uploads", workbook.bytes(), null);
    JsonNode read = school.whenRead("/uploads/" + upload.get("id").asString());
    assertThat(read.get("review").get("report").get("issueCounts").has("ACUITY_OUT_OF_RANGE"))
        .isTrue();
    JsonNode garbage = school.uploaded("/uploads", new byte[] {1, 2, 3}, null);
    JsonNode refused = school.whenRead("/uploads/" + garbage.get("id").asString());
    assertThat(refused.get("state").asString()).isEqualTo("UNREADABLE");
    assertThat(refused.get("code").asString()).isEqualTo("NOT_XLSX");
  }

  @Test
  void aRecordIsEnteredAndFound() {
    String key = Site.pupils(Site.SCHOOL).get(0).key().value();
    Map<String, String> values =
        Map.of(
            "RIGHT_ACUITY",
            "5.0",
            "LEFT_ACUITY",
            "4.9",
            "RIGHT_SPHERE",
            "-0.25",
            "LEFT_SPHERE",
            "-0.75",
            "RIGHT_CYLINDER",
            "-0.25",
            "LEFT_CYLINDER",
            "-0.25",
            "RIGHT_AXIS",
            "90",
            "LEFT_AXIS",
            "80",
            "ORTHOKERATOLOGY",
            "否");
    HttpResponse<byte[]> refused =
        school.send("POST", "/pupils/" + key + "/records", Map.of("values", values));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(code(refused)).isEqualTo("EXAM_DATE_MISSING");

    Map<String, String> dated = new java.util.HashMap<>(values);
    dated.put("EXAM_DATE", "2026/10/15");
    JsonNode entered =
        ApiClient.json(
            school.send(
                "POST", "/pupils/" + key + "/records", Map.of("values", dated, "answered", true)));
    assertThat(entered.get("semester").asString()).isEqualTo("2026-1");
    JsonNode found = school.json("/pupils/" + key).get("records").get("2026-1").get("values");
    assertThat(found.get("LEFT_ACUITY").asString()).isEqualTo("4.9");
    JsonNode uploads = school.json("/uploads").get("items");
    assertThat(uploads.get(0).get("fileName").asString()).isEqualTo("在线录入");
    assertThat(uploads.get(0).get("state").asString()).isEqualTo("STORED");
  }

  @Test
  void aDistrictSeesItsSummary() {
    JsonNode summary = ApiClient.of(site, Site.DISTRICT).json("/summary?semester=2026-1");
    assertThat(summary.get("total").get("onRoll").asInt()).isEqualTo(80);
    JsonNode uploads = ApiClient.of(site, Site.DISTRICT).json("/summary/uploads?semester=2026-1");
    assertThat(uploads.size()).isEqualTo(2);
  }

  @Test
  void whoHasNoTokenIsToldByAProblemDocument() {
    HttpResponse<byte[]> answer = ApiClient.withToken(site, "vt_wrong").get("/uploads");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
  }

  @Test
  void badRequestsAreProblemDocumentsToo() {
    for (String path :
        List.of("/templates/none", "/summary?semester=never", "/summary", "/nowhere")) {
      HttpResponse<byte[]> answer = school.get(path);
      assertThat(answer.statusCode()).as(path).isIn(400, 404);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .as(path)
          .startsWith("application/problem+json");
    }
  }

  @Test
  void theOpenApiDocumentNamesEveryPath() {
    JsonNode paths = school.json("/openapi").get("paths");
    assertThat(paths.propertyNames())
        .contains("/api/v1/templates", "/api/v1/uploads/{id}/store", "/api/v1/pupils/{key}")
        .allMatch(path -> path.startsWith("/api/v1/"));
  }

  @Test
  void theExampleForCurlStoresAFileAndRefusesABadOne() throws Exception {
    String token = site.bean(Tokens.class).create(Site.SCHOOL, "curl", "test");
    Path good = Files.write(folder.resolve("good.xlsx"), Workbooks.filled(Site.SCHOOL, 20, 2));
    assertThat(client(token, good)).endsWith("exit 0").contains("STORED", "\"inserted\":20");
    WorkbookFixture workbook = Workbooks.fixture(Site.SCHOOL, 5, 1);
    workbook.cell(3, Field.RIGHT_ACUITY, 9.7);
    Path bad = Files.write(folder.resolve("bad.xlsx"), workbook.bytes());
    assertThat(client(token, bad)).endsWith("exit 1").contains("9.7");
  }

  private String client(String token, Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("bash", "src/client/upload.sh", site.address(""), token, file.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return output + "exit " + process.waitFor();
  }

  private static String code(HttpResponse<byte[]> answer) {
    return ApiClient.json(answer).get("code").asString();
  }
}
