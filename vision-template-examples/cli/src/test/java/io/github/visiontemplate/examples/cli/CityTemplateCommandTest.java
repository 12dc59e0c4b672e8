package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.visiontemplate.examples.sample.SampleFiles;
import io.github.visiontemplate.examples.sample.SampleSchool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityTemplateCommandTest {

  private static final String SCHOOL = SampleSchool.ID;

  @TempDir Path directory;

  private Cli cli;
  private SampleFiles files;
  private Path output;

  @BeforeEach
  void aRosterIsLoaded() {
    cli = Cli.in(directory);
    files = SampleFiles.in(directory);
    output = directory.resolve("city.xlsx");
    assertThat(cli.run("sample", directory).status()).isZero();
    assertThat(cli.json("load-students", files.roster()).status()).isZero();
  }

  @Test
  void itListsTheSchoolsPupils() {
    Cli.Result result = cli.json("city-template", "--out", output, "--school", SCHOOL);
    assertThat(result.status()).isZero();
    assertThat(result.json().toString())
        .isEqualTo(
            "{\"status\":\"WRITTEN\",\"file\":\""
                + output
                + "\",\"rows\":197,\"proposed\":0,\"withoutCandidate\":0,"
                + "\"issueCounts\":{},\"issues\":[]}");
    assertThat(Sheet.of(output).column("学生编号")).hasSize(197).doesNotHaveDuplicates();
  }

  @Test
  void anUntouchedListHoldsNoData() {
    cli.json("city-template", "--out", output, "--school", SCHOOL);
    Cli.Result result = cli.json("import", output, "--template", "city", "--school", SCHOOL);
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.json().get("issueCounts").toString()).isEqualTo("{\"NO_ROWS\":1}");
  }

  @Test
  void anotherSchoolGetsNoneOfThem() {
    assertThat(cli.json("city-template", "--out", output, "--school", "other").json().get("rows"))
        .hasToString("0");
  }

  @Test
  void ofAFileItListsThePupilsThatDoNotMatchAndStoresNothing() throws IOException {
    JsonNode json =
        cli.json(
                "city-template",
                "--out",
                output,
                "--unmatched-of",
                files.nationalImport(),
                "--school",
                SCHOOL)
            .json();
    assertThat(json.get("rows").asInt()).isEqualTo(15);
    assertThat(Sheet.of(output).column("姓名")).hasSize(15);
    assertThat(cli.records("2026-1")).isEmpty();
  }

  @Test
  void aFileThatIsNoTemplateIsToldAndNoFileIsWritten() {
    Cli.Result result =
        cli.json(
            "city-template",
            "--out",
            output,
            "--unmatched-of",
            files.nationalTemplate(),
            "--school",
            SCHOOL);
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.json().get("status").asText()).isEqualTo("UNREADABLE");
    assertThat(result.json().get("issueCounts").toString())
        .isEqualTo("{\"EXAM_DATE_COLUMN_MISSING\":1}");
    assertThat(output).doesNotExist();
  }

  @Test
  void aFileWhoseNumbersAreOtherPupilsIsRefusedAndNoFileIsWritten() {
    Sheet.set(files.nationalImport(), "姓名", "欧阳别人", "姓名");
    Sheet.set(files.nationalImport(), "出生日期", "2013/3/3", "姓名");

    Cli.Result result =
        cli.json(
            "city-template",
            "--out",
            output,
            "--unmatched-of",
            files.nationalImport(),
            "--school",
            SCHOOL);

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.json().get("status").asText()).isEqualTo("REJECTED");
    assertThat(result.json().get("issueCounts").get("PEOPLE_SHIFTED").asInt()).isEqualTo(1);
    assertThat(result.err()).startsWith("文件被拒绝");
    assertThat(output).doesNotExist();
  }

  @Test
  void wrongUsageIsTold() {
    assertThat(cli.json("city-template", "--out", output).status()).isEqualTo(2);
    assertThat(cli.json("city-template", "--school", SCHOOL).status()).isEqualTo(2);
    assertThat(
            cli.json(
                    "city-template",
                    "--out",
                    files.nationalImport(),
                    "--unmatched-of",
                    files.nationalImport(),
                    "--school",
                    SCHOOL)
                .status())
        .isEqualTo(2);
    assertThat(Files.exists(output)).isFalse();
  }
}
