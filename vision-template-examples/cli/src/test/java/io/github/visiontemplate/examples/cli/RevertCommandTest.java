package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.examples.sample.SampleFiles;
import io.github.visiontemplate.examples.sample.SampleSchool;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.table.TemplateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevertCommandTest {

  private static final String SCHOOL = SampleSchool.ID;
  private static final String SEMESTER = "2026-1";

  @TempDir Path directory;

  private Cli cli;
  private String first;

  @BeforeEach
  void aFileIsImported() {
    cli = Cli.in(directory);
    SampleFiles files = SampleFiles.in(directory);
    assertThat(cli.run("sample", directory, "--students", "40").status()).isZero();
    cli.json("load-students", files.roster());
    first =
        cli.json("import", files.nationalImport(), "--school", SCHOOL, "--mode", "valid-rows")
            .json()
            .get("uploadId")
            .asText();
  }

  @Test
  void theOnlyUploadIsTakenBackWhole() {
    int stored = cli.records(SEMESTER).size();

    Cli.Result result = cli.json("revert", first, "--school", SCHOOL);

    String counts = "{\"removed\":%d,\"restored\":0,\"unchanged\":0,\"kept\":0}".formatted(stored);
    assertThat(result.status()).isZero();
    assertThat(result.json().toString())
        .isEqualTo(
            "{\"uploadId\":\"%1$s\",\"status\":\"REVERTED\",\"records\":%2$s,\"counts\":%2$s,\"kept\":[]}"
                .formatted(first, counts));
    assertThat(cli.records(SEMESTER)).isEmpty();
    JsonNode upload = cli.json("uploads").json().get("uploads").get(0);
    assertThat(upload.get("outcome").asText()).isEqualTo("STORED");
    assertThat(upload.get("revertedAt").asText()).isEqualTo("2026-11-24T12:00:00+08:00");
    assertThat(cli.run("uploads", "--db", cli.database(), "--lang", "zh").out())
        .contains("，已于 2026-11-24 12:00 撤销");
  }

  @Test
  void whatALaterUploadHasOverwrittenStaysAndIsListed() {
    JsonNode before = cli.records(SEMESTER);
    String key = before.get(0).get("studentKey").asText();
    String later = overwrite(key);

    JsonNode answer = cli.json("revert", first, "--school", SCHOOL).json();

    assertThat(answer.get("records").toString())
        .isEqualTo(
            "{\"removed\":%d,\"restored\":0,\"unchanged\":0,\"kept\":1}"
                .formatted(before.size() - 1));
    assertThat(answer.get("kept").toString())
        .isEqualTo(
            "[{\"studentKey\":\"%s\",\"semester\":\"2026-1\",\"reason\":\"LATER_UPLOAD\",\"uploadId\":\"%s\"}]"
                .formatted(key, later));
    assertThat(cli.records(SEMESTER)).hasSize(1);
    assertThat(cli.json("revert", later, "--school", SCHOOL).json().get("records").toString())
        .isEqualTo("{\"removed\":0,\"restored\":1,\"unchanged\":0,\"kept\":0}");
    assertThat(cli.records(SEMESTER).get(0)).isEqualTo(before.get(0));
    assertThat(
            cli.run("revert", first, "--school", SCHOOL, "--db", cli.database(), "--lang", "zh")
                .out())
        .isEqualTo("上传 %s 已撤销：删除 1 条记录，恢复 0 条，0 条数值不变、归还给之前的上传，另有 0 条保留不动。%n".formatted(first));
    assertThat(cli.records(SEMESTER)).isEmpty();
  }

  @Test
  void theEarlierOfTwoImportsOfAFileLeavesAllToTheLater() {
    JsonNode before = cli.records(SEMESTER);
    String second = importAgain();

    JsonNode answer = cli.json("revert", first, "--school", SCHOOL).json();

    assertThat(answer.get("records").toString())
        .isEqualTo(
            "{\"removed\":0,\"restored\":0,\"unchanged\":0,\"kept\":%d}".formatted(before.size()));
    assertThat(cli.records(SEMESTER))
        .hasSize(before.size())
        .allMatch(each -> each.get("uploadId").asText().equals(second));
    assertThat(
            cli.run("revert", second, "--school", SCHOOL, "--db", cli.database(), "--lang", "en")
                .out())
        .isEqualTo(
            "Upload %s is reverted: 0 records removed, 0 restored, %d back with the upload before (same values), 0 kept.%n"
                .formatted(second, before.size()));
    assertThat(cli.records(SEMESTER)).isEqualTo(before);
  }

  private String importAgain() {
    return cli.json(
            "import",
            SampleFiles.in(directory).nationalImport(),
            "--school",
            SCHOOL,
            "--mode",
            "valid-rows")
        .json()
        .get("uploadId")
        .asText();
  }

  @Test
  void recordsOfPupilsWhoHaveMovedStayAndAreListed() throws IOException {
    JsonNode before = cli.records(SEMESTER);
    String key = before.get(0).get("studentKey").asText();
    Path roster = SampleFiles.in(directory).roster();
    Files.writeString(
        roster,
        Files.readAllLines(roster).stream()
            .map(line -> line.startsWith(key + ",") ? line.replace(SCHOOL, "1101050099") : line)
            .collect(Collectors.joining("\n", "", "\n")));
    cli.json("load-students", roster);

    assertThat(cli.json("revert", first, "--school", SCHOOL).json().get("kept").toString())
        .isEqualTo(
            "[{\"studentKey\":\"%s\",\"semester\":\"2026-1\",\"reason\":\"OUT_OF_SCOPE\",\"uploadId\":null}]"
                .formatted(key));
    assertThat(cli.records(SEMESTER)).containsExactly(before.get(0));
    assertThat(
            cli.run("revert", first, "--school", SCHOOL, "--db", cli.database(), "--lang", "zh")
                .out())
        .endsWith("  保留：学生 %s，2026–2027学年第一学期，该生已不在本校%n".formatted(key));
  }

  @Test
  void anUploadThatIsUnknownOrAnotherSchoolsIsAUsageError() {
    for (Object[] command :
        List.of(
            new Object[] {"revert", "999", "--school", SCHOOL},
            new Object[] {"revert", "no-number", "--school", SCHOOL},
            new Object[] {"revert", first, "--school", "1101050099"})) {
      Cli.Result result = cli.json(command);
      assertThat(result.status()).isEqualTo(2);
      assertThat(result.err()).contains("没有编号为 " + command[1] + " 的上传");
    }
    assertThat(cli.records(SEMESTER)).isNotEmpty();
    assertThat(cli.json("revert", first, "--school", SCHOOL).status()).isZero();
  }

  private String overwrite(String student) {
    EyeReading eye = new EyeReading(VisualAcuity.BELOW_CHART, null);
    VisionScreening screening = new VisionScreening(LocalDate.of(2026, 10, 9), eye, eye, null);
    UploadHeader header =
        new UploadHeader(
            Uploader.school(SCHOOL),
            new TemplateFile.Facts("later.xlsx", 1, "1".repeat(64)),
            TemplateFamily.NATIONAL,
            Instant.EPOCH);
    try (Database database = Database.open(cli.database());
        StoreSession session = database.store().begin(header)) {
      session.put(
          List.of(
              new ScreeningRecord(new StudentKey(student), Semester.parse(SEMESTER), screening)));
      session.commit(
          new UploadResult(
              UploadResult.Outcome.STORED, null, RowCounts.NONE, new ChangeCounts(0, 1, 0)));
      return session.id().value();
    }
  }
}
