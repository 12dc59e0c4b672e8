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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pupils are found by what people know of them, and only by those who may see them. */
class FindCommandTest {

  private static final String SCHOOL = "1101050098";
  private static final String OTHER = "1101050099";

  private static final String HEADER =
      "student_key,national_student_number,name,sex,birth_date,school_id,school_name,grade_code,"
          + "class_code,class_name\n";

  @TempDir Path directory;

  private Cli cli;

  @BeforeEach
  void twoSchoolsHavePupils() throws IOException {
    cli = Cli.in(directory);
    Path roster = directory.resolve("roster.csv");
    Files.writeString(
        roster,
        HEADER
            + "K1,L110105201509010001,欧阳一,,,%1$s,,11,1101,一年级（1）班\n".formatted(SCHOOL)
            + "K2,L110105201509010002,欧阳 二,,,%1$s,,11,1102,一年级（2）班\n".formatted(SCHOOL)
            + "K3,,A_三%%,,,%1$s,,12,1201,\n".formatted(SCHOOL)
            + "K4,L110105201509010004,欧阳四,,,%1$s,,11,1101,一年级（1）班\n".formatted(OTHER)
            + IntStream.range(0, 60)
                .mapToObj(i -> "M%02d,,群众,,,%s,,,,\n".formatted(i, OTHER))
                .collect(Collectors.joining()));
    assertThat(cli.json("load-students", roster).status()).isZero();
  }

  @Test
  void aPartOfTheNameFindsThePupilsOfTheSchoolOnly() {
    assertThat(keys("欧阳", "--school", SCHOOL)).containsExactly("K1", "K2");
    assertThat(keys("欧阳", "--school", OTHER)).containsExactly("K4");
    assertThat(keys("欧阳", "--district", "110105")).containsExactly("K1", "K2", "K4");
    assertThat(keys("欧阳", "--school", "1101050001")).isEmpty();
  }

  @Test
  void widthCaseAndBlanksDoNotMatter() {
    assertThat(keys("欧阳二", "--school", SCHOOL)).containsExactly("K2");
    assertThat(keys(" 年级 (1)", "--school", SCHOOL)).containsExactly("K1");
    assertThat(keys("ａ＿", "--school", SCHOOL)).containsExactly("K3");
    assertThat(keys("l110105201509010002", "--school", SCHOOL)).containsExactly("K2");
  }

  @Test
  void signsThatDatabasesTakeForAnyTextAreOrdinaryCharacters() {
    assertThat(keys("%", "--school", SCHOOL)).containsExactly("K3");
    assertThat(keys("_", "--school", SCHOOL)).containsExactly("K3");
    assertThat(keys("欧_一", "--school", SCHOOL)).isEmpty();
    assertThat(keys("' or 1=1", "--school", SCHOOL)).isEmpty();
  }

  @Test
  void aClassIsFoundByItsWholeCodeAndANumberByFiveCharacters() {
    assertThat(keys("1101", "--school", SCHOOL)).containsExactly("K1");
    assertThat(keys("110", "--school", SCHOOL)).isEmpty();
    assertThat(keys("10002", "--school", SCHOOL)).containsExactly("K2");
    assertThat(keys("0002", "--school", SCHOOL)).isEmpty();
  }

  @Test
  void fiftyPupilsAreListedAndItIsSaidThatThereAreMore() {
    JsonNode found = json("群众", "--school", OTHER);

    assertThat(found.get("students")).hasSize(50);
    assertThat(found.get("counts").get("students").asInt()).isEqualTo(50);
    assertThat(found.get("more").asBoolean()).isTrue();
    assertThat(people("群众", OTHER))
        .endsWith("The first 50 students; there are more. Give a longer text.\n");
    assertThat(json("欧阳", "--school", OTHER).get("more").asBoolean()).isFalse();
  }

  @Test
  void theRecordsOfAllSemestersAreListedTheNewestFirst() {
    SampleFiles files = SampleFiles.in(directory);
    assertThat(cli.run("sample", directory, "--students", 20).status()).isZero();
    assertThat(cli.json("load-students", files.roster()).status()).isZero();
    importNational(files);
    Sheet.set(files.nationalImport(), "体检日期", "2026/5/12", "姓名");
    importNational(files);
    JsonNode record = cli.records("2026-1").get(0);
    String number = record.get("nationalStudentNumber").asText();

    JsonNode found = json(number, "--school", SampleSchool.ID).get("students").get(0);

    assertThat(found.get("studentKey")).isEqualTo(record.get("studentKey"));
    assertThat(found.get("nationalStudentNumber").asText()).isEqualTo(number);
    assertThat(found.get("records"))
        .extracting(each -> each.get("semester").asText() + " " + each.get("uploadId").asText())
        .containsExactly("2026-1 1", "2025-2 2");
    assertThat(found.get("records").get(0).get("right")).isEqualTo(record.get("right"));
    assertThat(people(number, SampleSchool.ID))
        .contains("  2026-1  " + record.get("examDate").asText() + "  right eye ")
        .contains("  2025-2  2026-05-12  right eye ")
        .endsWith("Students found: 1.\n");
  }

  @Test
  void wrongUsageIsTold() {
    assertThat(cli.json("find", "欧阳").err()).contains("缺少必填的选项 --school ID 或 --district ID");
    assertThat(cli.json("find", " ", "--school", SCHOOL).err()).contains("要查找的文字不能为空");
    assertThat(cli.json("find", "欧阳").status()).isEqualTo(2);
    assertThat(cli.json("find", "--school", SCHOOL).status()).isEqualTo(2);
  }

  private void importNational(SampleFiles files) {
    assertThat(
            cli.json(
                    "import",
                    files.nationalImport(),
                    "--school",
                    SampleSchool.ID,
                    "--mode",
                    "valid-rows")
                .status())
        .isZero();
  }

  private String people(String text, String school) {
    return cli.run("find", text, "--school", school, "--db", cli.database(), "--lang", "en").out();
  }

  private List<String> keys(String text, Object... whose) {
    List<String> keys = new ArrayList<>();
    json(text, whose)
        .get("students")
        .forEach(student -> keys.add(student.get("studentKey").asText()));
    return keys;
  }

  private JsonNode json(String text, Object... whose) {
    List<Object> words = new ArrayList<>(List.of("find", text));
    words.addAll(List.of(whose));
    Cli.Result result = cli.json(words.toArray());
    assertThat(result.status()).as(result.err()).isZero();
    return result.json();
  }
}
