package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.visiontemplate.examples.sample.SampleFiles;
import io.github.visiontemplate.examples.sample.SampleSchool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

  private static final String SCHOOL = SampleSchool.ID;

  @TempDir Path directory;

  private Cli cli;
  private SampleFiles files;

  @BeforeEach
  void aRosterIsLoaded() {
    cli = Cli.in(directory);
    files = SampleFiles.in(directory);
    assertThat(cli.run("sample", directory).status()).isZero();
    assertThat(cli.json("load-students", files.roster()).json().get("students").asInt())
        .isEqualTo(197);
  }

  @Test
  void unmatchedPupilsLetTheWholeFileBeRefusedAndNothingIsStored() throws IOException {
    Cli.Result result = cli.json("import", files.nationalImport(), "--school", SCHOOL);
    JsonNode json = result.json();
    assertThat(result.status()).isEqualTo(1);
    assertThat(names(json))
        .containsExactly(
            "status",
            "uploadId",
            "template",
            "file",
            "sheets",
            "rows",
            "changes",
            "semesters",
            "issueCounts",
            "issues");
    assertThat(json.get("status").asText()).isEqualTo("REJECTED");
    assertThat(json.get("uploadId").isNull()).isTrue();
    assertThat(json.get("template").asText()).isEqualTo("national-import");
    assertThat(json.get("rows").toString())
        .isEqualTo(
            "{\"read\":200,\"valid\":185,\"matched\":185,\"unmatched\":15,"
                + "\"linked\":0,\"notExamined\":0}");
    assertThat(json.get("changes").toString())
        .isEqualTo("{\"inserted\":0,\"overwritten\":0,\"unchanged\":0}");
    assertThat(json.get("issues")).hasSize(15);
    assertThat(cli.records("2026-1")).isEmpty();
  }

  @Test
  void theFileIsNamedWithItsSizeAndHash() throws IOException, NoSuchAlgorithmException {
    JsonNode file =
        cli.json("import", files.nationalImport(), "--school", SCHOOL, "--dry-run")
            .json()
            .get("file");
    byte[] content = Files.readAllBytes(files.nationalImport());
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    assertThat(file.toString())
        .isEqualTo(
            "{\"name\":\"national-import.xlsx\",\"sha256\":\""
                + hash
                + "\",\"bytes\":"
                + content.length
                + "}");
  }

  @Test
  void anIssueNamesItsCellColumnAndValue() throws IOException {
    JsonNode issues =
        cli.json("import", files.nationalImport(), "--school", SCHOOL).json().get("issues");
    JsonNode issue = first(issues, "STUDENT_NOT_FOUND");
    assertThat(names(issue))
        .containsExactly(
            "code",
            "severity",
            "sheet",
            "row",
            "cell",
            "column",
            "value",
            "name",
            "className",
            "message",
            "suggestion",
            "reason",
            "candidates");
    assertThat(issue.get("severity").asText()).isEqualTo("ERROR");
    assertThat(issue.get("cell").asText()).isEqualTo("D" + issue.get("row").asInt());
    assertThat(issue.get("column").asText()).isEqualTo("学籍号");
    assertThat(issue.get("value").asText()).startsWith("G119900").hasSize(19);
    assertThat(issue.get("message").asText()).contains(issue.get("cell").asText());
  }

  @Test
  void theIssuesAreCountedByCode() {
    JsonNode counts =
        cli.json("import", files.nationalImport(), "--school", SCHOOL).json().get("issueCounts");
    assertThat(counts.toString())
        .isEqualTo(
            "{\"NUMBER_MALFORMED\":1,\"NUMBER_CHECK_CHARACTER\":1,\"NUMBER_PRECISION_LOST\":2,"
                + "\"STUDENT_NOT_FOUND\":11}");
  }

  @Test
  void validRowsAreStoredAndASecondTimeNothingChanges() {
    Object[] command = {
      "import", files.nationalImport(), "--school", SCHOOL, "--mode", "valid-rows"
    };
    Cli.Result first = cli.json(command);
    assertThat(first.status()).isZero();
    assertThat(first.json().get("status").asText()).isEqualTo("STORED");
    assertThat(first.json().get("uploadId").asText()).isNotEmpty();
    assertThat(first.json().get("changes").toString())
        .isEqualTo("{\"inserted\":185,\"overwritten\":0,\"unchanged\":0}");
    assertThat(first.json().get("semesters").toString()).isEqualTo("{\"2026-1\":185}");
    assertThat(cli.records("2026-1")).hasSize(185);
    assertThat(cli.json(command).json().get("changes").toString())
        .isEqualTo("{\"inserted\":0,\"overwritten\":0,\"unchanged\":185}");
  }

  @Test
  void aDryRunTellsWhatWouldChangeAndStoresNothing() {
    Cli.Result result =
        cli.json(
            "import",
            files.nationalImport(),
            "--school",
            SCHOOL,
            "--mode",
            "valid-rows",
            "--dry-run");
    assertThat(result.status()).isZero();
    assertThat(result.json().get("status").asText()).isEqualTo("CHECKED");
    assertThat(result.json().get("uploadId").isNull()).isTrue();
    assertThat(result.json().get("changes").get("inserted").asInt()).isEqualTo(185);
    assertThat(cli.records("2026-1")).isEmpty();
  }

  @Test
  void theCityFormTakesTheUnmatchedPupilsOfTheRoster() {
    cli.json("import", files.nationalImport(), "--school", SCHOOL, "--mode", "valid-rows");
    Cli.Result result =
        cli.json("import", files.cityImport(), "--school", SCHOOL, "--template", "city");
    assertThat(result.status()).isZero();
    assertThat(result.json().get("template").asText()).isEqualTo("city");
    assertThat(result.json().get("changes").get("inserted").asInt()).isEqualTo(12);
    assertThat(cli.records("2026-1")).hasSize(197);
  }

  @Test
  void anotherSchoolMatchesNobody() {
    JsonNode json = cli.json("import", files.nationalImport(), "--school", "1101050099").json();
    assertThat(json.get("status").asText()).isEqualTo("REJECTED");
    assertThat(json.get("rows").get("matched").asInt()).isZero();
  }

  @Test
  void aBlankTemplateLacksTheDateOfExamination() {
    Cli.Result result = cli.json("import", files.nationalTemplate(), "--school", SCHOOL);
    JsonNode issue = result.json().get("issues").get(0);
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.json().get("status").asText()).isEqualTo("UNREADABLE");
    assertThat(issue.get("code").asText()).isEqualTo("EXAM_DATE_COLUMN_MISSING");
    assertThat(issue.get("row").isNull()).isTrue();
    assertThat(issue.get("cell").isNull()).isTrue();
    JsonNode uploads = cli.json("uploads").json().get("uploads");
    assertThat(uploads).hasSize(1);
    assertThat(uploads.get(0).get("outcome").asText()).isEqualTo("UNREADABLE");
    assertThat(uploads.get(0).get("changes").get("inserted").asInt()).isZero();
  }

  @Test
  void aFileThatIsNoWorkbookIsUnreadable() throws IOException {
    Path text = Files.writeString(directory.resolve("notes.xlsx"), "学籍号,姓名\n");
    Cli.Result result = cli.json("import", text, "--school", SCHOOL);
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.json().get("status").asText()).isEqualTo("UNREADABLE");
    assertThat(result.json().get("template").isNull()).isTrue();
    assertThat(result.json().get("issueCounts").toString()).isEqualTo("{\"NOT_XLSX\":1}");
    assertThat(cli.records("2026-1")).isEmpty();
  }

  @Test
  void messagesAreChineseUnlessEnglishIsAskedFor() {
    Object[] command = {
      "import", files.nationalImport(), "--school", SCHOOL, "--db", cli.database()
    };
    Cli.Result chinese = cli.run(command);
    assertThat(chinese.out()).startsWith("文件被拒绝，未存入任何记录。").contains("未匹配 15");
    List<Object> english = new ArrayList<>(List.of(command));
    english.addAll(List.of("--lang", "en"));
    assertThat(cli.run(english.toArray()).out())
        .startsWith("The file was refused, nothing was stored.")
        .contains("15 unmatched");
    assertThat(chinese.err()).isEmpty();
  }

  @Test
  void withJsonTheTextForPeopleGoesToStderr() {
    Cli.Result result = cli.json("import", files.nationalImport(), "--school", SCHOOL);
    assertThat(result.out()).startsWith("{").endsWith("}\n");
    assertThat(result.err()).startsWith("文件被拒绝，未存入任何记录。");
  }

  private static List<String> names(JsonNode json) {
    List<String> names = new ArrayList<>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode first(JsonNode issues, String code) {
    for (JsonNode issue : issues) {
      if (issue.get("code").asText().equals(code)) {
        return issue;
      }
    }
    throw new AssertionError("no issue " + code);
  }
}
