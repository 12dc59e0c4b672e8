package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.visiontemplate.examples.sample.SampleFiles;
import io.github.visiontemplate.examples.sample.SampleSchool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

  private static final String SCHOOL = SampleSchool.ID;

  @TempDir Path directory;

  private Cli cli;
  private SampleFiles files;
  private Path filled;

  @BeforeEach
  void recordsAreStored() {
    cli = Cli.in(directory);
    files = SampleFiles.in(directory);
    filled = directory.resolve("filled.xlsx");
    cli.run("sample", directory);
    cli.json("load-students", files.roster());
    cli.json("import", files.nationalImport(), "--school", SCHOOL, "--mode", "valid-rows");
  }

  @Test
  void theTemplateIsFilledAndTheUnmatchedAreListed() {
    Cli.Result result = export("2026-1", files.nationalTemplate(), filled);
    JsonNode json = result.json();
    assertThat(result.status()).isZero();
    assertThat(json.toString())
        .startsWith(
            "{\"status\":\"FILLED\",\"semester\":\"2026-1\","
                + "\"sheets\":[{\"name\":\"视力数据\",\"rows\":200}],"
                + "\"rows\":{\"read\":200,\"filled\":185,\"noRecord\":0,\"unmatched\":15,\"linked\":0},"
                + "\"cells\":{\"written\":1665,\"kept\":0,\"conflicts\":0},\"issueCounts\":{");
    assertThat(json.get("issues")).hasSize(15);
    assertThat(filled).exists();
  }

  @Test
  void aFilledTemplateIsKeptAsItIsTheSecondTime() {
    export("2026-1", files.nationalTemplate(), filled);
    JsonNode json = export("2026-1", filled, directory.resolve("again.xlsx")).json();
    assertThat(json.get("cells").toString())
        .isEqualTo("{\"written\":0,\"kept\":1665,\"conflicts\":0}");
    assertThat(directory.resolve("again.xlsx")).hasSameBinaryContentAs(filled);
  }

  @Test
  void aSemesterWithoutRecordsFillsNothing() {
    JsonNode json = export("2025-2", files.nationalTemplate(), filled).json();
    assertThat(json.get("rows").toString())
        .isEqualTo("{\"read\":200,\"filled\":0,\"noRecord\":185,\"unmatched\":15,\"linked\":0}");
    assertThat(json.get("issueCounts").get("NO_RECORD").asInt()).isEqualTo(1);
  }

  @Test
  void anUnreadableTemplateLeavesNoFileAndAnOlderOneAsItWas() throws IOException {
    Path notes = Files.writeString(directory.resolve("notes.xlsx"), "notes");
    Files.writeString(filled, "older");
    Cli.Result result =
        cli.json(
            "export",
            notes,
            "--semester",
            "2026-1",
            "--out",
            filled,
            "--school",
            SCHOOL,
            "--force");
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.json().get("status").asText()).isEqualTo("UNREADABLE");
    assertThat(filled).hasContent("older");
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).noneMatch(file -> file.toString().endsWith(".tmp"));
    }
  }

  @Test
  void anOutputThatCannotBeWrittenIsWrongUsage() {
    Path nowhere = directory.resolve("nowhere").resolve("filled.xlsx");
    Cli.Result result = export("2026-1", files.nationalTemplate(), nowhere);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).startsWith("输出文件所在的文件夹不存在：" + nowhere);
  }

  private Cli.Result export(String semester, Path template, Path output) {
    return cli.json(
        "export", template, "--semester", semester, "--out", output, "--school", SCHOOL);
  }
}
