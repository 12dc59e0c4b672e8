package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.visiontemplate.examples.sample.SampleFiles;
import io.github.visiontemplate.examples.sample.SampleSchool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the unmatched rows of a school of 2,000 mean. */
class CandidatesTest {

  private static final String SCHOOL = SampleSchool.ID;

  @TempDir static Path directory;

  private static Cli cli;
  private static SampleFiles files;
  private static Set<String> roster;

  @BeforeAll
  static void aSchoolOfTwoThousandIsLoaded() throws IOException {
    cli = Cli.in(directory);
    files = SampleFiles.in(directory);
    cli.run("sample", directory, "--students", 2000, "--unmatched", 0.075);
    cli.json("load-students", files.roster());
    roster =
        Files.readAllLines(files.roster()).stream()
            .map(line -> line.split(",", 2)[0])
            .collect(Collectors.toSet());
  }

  @Test
  void everyUnmatchedPupilOfTheRosterIsTheFirstCandidateOfTheRow() {
    List<JsonNode> unmatched = unmatched("import", files.nationalImport(), "--dry-run");

    assertThat(unmatched).hasSize(150);
    List<JsonNode> inRoster = unmatched.stream().filter(issue -> isInRoster(key(issue))).toList();
    assertThat(inRoster).hasSize(113);
    assertThat(inRoster)
        .allSatisfy(
            issue -> {
              JsonNode first = issue.get("candidates").get(0);
              assertThat(first.get("studentKey").asText()).isEqualTo(key(issue));
              assertThat(first.get("score").asInt()).isBetween(60, 100);
              assertThat(first.get("why").asText()).contains("姓名相同；出生日期相同");
            });
  }

  @Test
  void aPupilWhoIsNotInTheRosterHasNoGoodCandidate() {
    assertThat(unmatched("import", files.nationalImport(), "--dry-run"))
        .filteredOn(issue -> !isInRoster(key(issue)))
        .hasSize(37)
        .allSatisfy(
            issue ->
                assertThat(issue.get("candidates"))
                    .allSatisfy(found -> assertThat(found.get("score").asInt()).isLessThan(50)));
  }

  @Test
  void theReasonIsSaidOfEachRow() {
    Set<String> reasons = new TreeSet<>();
    unmatched("import", files.nationalImport(), "--dry-run")
        .forEach(issue -> reasons.add(issue.get("reason").asText()));
    assertThat(reasons)
        .containsExactly(
            "NOT_FOUND", "NUMBER_CHECK_CHARACTER", "NUMBER_MALFORMED", "NUMBER_PRECISION_LOST");
  }

  @Test
  void aNumberWithoutItsLetterIsCompletedInWordsAndInData() {
    JsonNode issue =
        unmatched("import", files.nationalImport(), "--dry-run").stream()
            .filter(each -> each.get("reason").asText().equals("NUMBER_MALFORMED"))
            .findFirst()
            .orElseThrow();
    String meant = "G" + issue.get("value").asText();
    assertThat(issue.get("suggestion").asText()).isEqualTo(meant);
    assertThat(issue.get("message").asText()).endsWith("是否应为“" + meant + "”？");
  }

  @Test
  void anExportNamesTheSameCandidates() {
    List<JsonNode> unmatched =
        unmatched(
            "export",
            files.nationalTemplate(),
            "--semester",
            "2026-1",
            "--out",
            directory.resolve("filled.xlsx"));
    assertThat(unmatched).hasSize(150);
    assertThat(unmatched)
        .filteredOn(issue -> isInRoster(key(issue)))
        .allSatisfy(
            issue ->
                assertThat(issue.get("candidates").get(0).get("studentKey").asText())
                    .isEqualTo(key(issue)));
  }

  @Test
  void peopleReadTheBestCandidateBelowTheIssue() {
    String text =
        cli.run(
                "import",
                files.nationalImport(),
                "--school",
                SCHOOL,
                "--dry-run",
                "--db",
                cli.database(),
                "--lang",
                "en")
            .out();
    assertThat(text)
        .contains("      Perhaps S00")
        .contains("of 100: registered without a number; same name; same birth date)");
  }

  @Test
  void anotherSchoolLearnsNothing() {
    JsonNode json =
        cli.json("import", files.nationalImport(), "--school", "1101050099", "--dry-run").json();
    JsonNode first = json.get("issues").get(0);
    assertThat(first.get("code").asText()).isEqualTo("MATCH_RATE_LOW");
    assertThat(first.get("message").asText())
        .isEqualTo("全表 2000 名学生中只匹配到 0 名，可能是其他学校的文件。请先核对是否选错了文件。");
    assertThat(json.get("issueCounts").get("MATCH_RATE_LOW").asInt()).isEqualTo(1);
    json.get("issues")
        .forEach(
            issue -> {
              if (issue.has("candidates")) {
                assertThat(issue.get("candidates")).isEmpty();
              }
            });
  }

  /** The n-th pupil is in the n-th row below the header, in every file. */
  private static String key(JsonNode issue) {
    return String.format(Locale.ROOT, "S%07d", issue.get("row").asInt() - 1);
  }

  private static boolean isInRoster(String key) {
    return roster.contains(key);
  }

  private static List<JsonNode> unmatched(Object... command) {
    List<Object> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--school", SCHOOL));
    List<JsonNode> unmatched = new ArrayList<>();
    for (JsonNode issue : cli.json(arguments.toArray()).json().get("issues")) {
      if (issue.has("reason")) {
        unmatched.add(issue);
      }
    }
    return unmatched;
  }
}
