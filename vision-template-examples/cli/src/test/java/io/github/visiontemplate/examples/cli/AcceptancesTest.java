package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.visiontemplate.examples.sample.SampleFiles;
import io.github.visiontemplate.examples.sample.SampleSchool;
import io.github.visiontemplate.issue.Acceptance;
import io.github.visiontemplate.issue.IssueCode;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person has checked is accepted by name, and nothing else. */
class AcceptancesTest {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PERSON_DIFFERS@视力数据!12 | 视力数据 | 12",
        "PERSON_DIFFERS@视力数据!D12 | 视力数据 | 12",
        "PERSON_DIFFERS@a!b@c!7 | a!b@c | 7",
        "PERSON_DIFFERS@@!7 | @ | 7",
        "PERSON_DIFFERS@!!7 | ! | 7",
        "PERSON_DIFFERS@D12!7 | D12 | 7",
        "PERSON_DIFFERS@'一年级 1班'!7 | 一年级 1班 | 7",
        "PERSON_DIFFERS@'it''s'!7 | it's | 7"
      })
  void aRowIsNamedByItsSheetAndNumber(String text, String sheet, int row) {
    assertThat(Acceptances.parse(text))
        .isEqualTo(new Acceptance(IssueCode.PERSON_DIFFERS, sheet, row));
  }

  @Test
  void aCodeAloneIsForTheWholeFile() {
    assertThat(Acceptances.parse("PEOPLE_SHIFTED"))
        .isEqualTo(Acceptance.of(IssueCode.PEOPLE_SHIFTED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NAME_DIFFERS",
        "STUDENT_NOT_FOUND",
        "NOTHING",
        "person_differs",
        "PERSON_DIFFERS@",
        "PERSON_DIFFERS@12",
        "PERSON_DIFFERS@视力数据",
        "PERSON_DIFFERS@!12",
        "PERSON_DIFFERS@视力数据!",
        "PERSON_DIFFERS@视力数据!0",
        "PERSON_DIFFERS@视力数据!-1",
        "PERSON_DIFFERS@视力数据!12345678",
        "PERSON_DIFFERS@视力数据!ABCD1",
        "PEOPLE_SHIFTED@视力数据!12"
      })
  void anythingElseIsWrongUsage(String text) {
    Cli cli = Cli.in(directory);
    SampleFiles files = SampleFiles.in(directory);
    Cli.Result result = cli.json("import", files.nationalImport(), "--accept", text);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err())
        .startsWith(
            "--accept 的值“"
                + text
                + "”无效：应为 PERSON_DIFFERS、PEOPLE_SHIFTED 或 ALREADY_IMPORTED，只用于一行时如"
                + " PERSON_DIFFERS@表名!行号。\n");
  }

  @Test
  void aRowThatDiffersIsStoredOnceItIsAccepted() {
    Cli cli = aSchoolWhoseFileHasTwoOtherPeople();
    Path file = SampleFiles.in(directory).nationalImport();

    Cli.Result refused = run(cli, "import", file);
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err())
        .contains("，D5：", "[PERSON_DIFFERS]")
        .contains("如已核对、确为本人，可逐行加 --accept 后再试，如 --accept 'PERSON_DIFFERS@视力数据!5'（表名!行号）。");

    JsonNode one = run(cli, "import", file, "--accept", "PERSON_DIFFERS@视力数据!5").json();
    assertThat(severities(one)).containsExactly("WARNING", "ERROR");
    assertThat(one.get("status").asText()).isEqualTo("REJECTED");

    JsonNode both =
        run(
                cli,
                "import",
                file,
                "--accept",
                "PERSON_DIFFERS@视力数据!5",
                "--accept",
                "PERSON_DIFFERS@视力数据!9")
            .json();
    assertThat(severities(both)).containsExactly("WARNING", "WARNING");
    assertThat(both.get("status").asText()).isEqualTo("STORED");
  }

  @Test
  void aFillLeavesSuchARowEmptyUntilItIsAccepted() {
    Cli cli = aSchoolWhoseFileHasTwoOtherPeople();
    SampleFiles files = SampleFiles.in(directory);
    assertThat(run(cli, "import", files.nationalImport(), "--accept", "PERSON_DIFFERS").status())
        .isZero();
    twoOtherPeople(files.nationalTemplate());
    Object[] export = {"export", files.nationalTemplate(), "--semester", "2026-1", "--out"};

    Cli.Result left = run(cli, append(export, directory.resolve("left.xlsx")));
    assertThat(left.status()).isZero();
    assertThat(left.json().get("rows").get("filled").asInt()).isEqualTo(28);

    Cli.Result filled =
        run(
            cli,
            append(
                export,
                directory.resolve("filled.xlsx"),
                "--accept=PERSON_DIFFERS",
                "--calendar=beijing"));
    assertThat(filled.json().get("rows").get("filled").asInt()).isEqualTo(30);
  }

  @Test
  void theCalendarOfBeijingPutsADayOfFebruaryIntoTheFirstSemester() {
    Cli cli = Cli.in(directory);
    SampleFiles files = SampleFiles.in(directory);
    cli.run("sample", directory, "--students", 10, "--unmatched", 0);
    cli.json("load-students", files.roster());
    Sheet.set(files.nationalImport(), "体检日期", "2026/2/20", "姓名");
    Object[] check = {"import", files.nationalImport(), "--dry-run", "--calendar"};

    assertThat(run(cli, append(check, "standard")).json().get("semesters"))
        .hasToString("{\"2025-2\":10}");
    assertThat(run(cli, append(check, "beijing")).json().get("semesters"))
        .hasToString("{\"2025-1\":10}");
  }

  private Cli aSchoolWhoseFileHasTwoOtherPeople() {
    Cli cli = Cli.in(directory);
    SampleFiles files = SampleFiles.in(directory);
    cli.run("sample", directory, "--students", 30, "--unmatched", 0);
    cli.json("load-students", files.roster());
    twoOtherPeople(files.nationalImport());
    return cli;
  }

  private static void twoOtherPeople(Path file) {
    for (int row : new int[] {5, 9}) {
      Sheet.set(file, row, "姓名", "欧阳别人");
      Sheet.set(file, row, "出生日期", "2013/3/3");
    }
  }

  private static Stream<String> severities(JsonNode report) {
    return Stream.of(report.get("issues"))
        .flatMap(issues -> Stream.iterate(0, i -> i < issues.size(), i -> i + 1).map(issues::get))
        .filter(issue -> issue.get("code").asText().equals("PERSON_DIFFERS"))
        .map(issue -> issue.get("severity").asText());
  }

  private static Cli.Result run(Cli cli, Object... command) {
    return cli.json(append(command, "--school", SampleSchool.ID));
  }

  private static Object[] append(Object[] command, Object... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray();
  }
}
