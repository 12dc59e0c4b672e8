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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A headmaster and a district are told how the pupils see. */
class SummaryCommandTest {

  private static final String SCHOOL = SampleSchool.ID;
  private static final String OTHER = "1101050099";
  private static final String ELSEWHERE = "1101060001";

  @TempDir Path directory;

  private Cli cli;
  private Path out;

  @BeforeEach
  void someSchoolsHaveRecords() throws IOException {
    cli = Cli.in(directory);
    out = directory.resolve("summary.xlsx");
    SampleFiles files = SampleFiles.in(directory);
    assertThat(cli.run("sample", directory, "--students", 80, "--unmatched", 0.2).status())
        .isZero();
    assertThat(cli.json("load-students", files.roster()).status()).isZero();
    Path others = directory.resolve("others.csv");
    Files.writeString(
        others,
        "student_key,national_student_number,name,sex,birth_date,school_id,school_name,grade_code,"
            + "class_code,class_name\n"
            + "K1,,甲,,,%s,第二学校,11,1101,一年级1班\n".formatted(OTHER)
            + "K2,,乙,,,%s,外区学校,11,1101,一年级1班\n".formatted(ELSEWHERE));
    assertThat(cli.json("load-students", others).status()).isZero();
    assertThat(
            cli.json("import", files.nationalImport(), "--school", SCHOOL, "--mode", "valid-rows")
                .status())
        .isZero();
  }

  @Test
  void aSchoolsSummaryCountsItsOwnPupilsByGradeAndClass() {
    JsonNode summary = json("--school", SCHOOL);

    assertThat(summary.get("semester").asText()).isEqualTo("2026-1");
    assertThat(summary.get("previousSemester").asText()).isEqualTo("2025-2");
    assertThat(summary.get("counts").get("onRoll").asInt()).isEqualTo(76);
    assertThat(summary.get("counts").get("examined").asInt()).isEqualTo(64);
    assertThat(summary.get("counts").get("notExamined").asInt()).isEqualTo(12);
    assertThat(summary.get("counts").get("unmatched").asInt()).isEqualTo(16);
    assertThat(summary.get("groups"))
        .allSatisfy(group -> assertThat(group.get("gradeCode").isNull()).isFalse());
    assertThat(summary.get("counts").get("reducedVision").asInt()).isEqualTo(sum(summary));
    assertThat(summary.get("previousShares").get("myopia").isNull()).isTrue();
    assertThat(summary.get("schools")).isEmpty();
    assertThat(summary.get("groups"))
        .isNotEmpty()
        .allSatisfy(group -> assertThat(group.get("school").asText()).isEqualTo(SCHOOL));
    assertThat(Sheet.of(out, 1).rows()).hasSameSizeAs(summary.get("groups"));
  }

  @Test
  void aDistrictsSummaryCountsItsSchoolsOnly() {
    JsonNode summary = json("--district", "110105");

    assertThat(summary.get("schools"))
        .extracting(school -> school.get("school").asText())
        .containsExactly(SCHOOL, OTHER);
    assertThat(summary.get("counts").get("onRoll").asInt()).isEqualTo(77);
    assertThat(summary.get("groups"))
        .allSatisfy(group -> assertThat(group.get("className").isNull()).isTrue());
    assertThat(json().get("counts").get("onRoll").asInt()).isEqualTo(78);
  }

  @Test
  void peopleReadTheSumInTheirLanguage() {
    assertThat(people("en"))
        .startsWith(
            "Summary of the first semester of 2026–2027\n"
                + "Students: 76 on the roll, 64 examined, 12 not examined; 16 rows not matched.\n"
                + "Reduced vision: ")
        .endsWith("File: " + out + "\n");
    assertThat(people("zh"))
        .startsWith("2026–2027学年第一学期视力筛查汇总\n在册 76 人，已检查 64 人，未检查 12 人；未匹配 16 行。\n视力不良 ");
  }

  @Test
  void wrongUsageIsToldAndWritesNothing() {
    assertRefused("只能写一个", "--school", SCHOOL, "--district", "110105");
    assertRefused("没有编号以 999999 开头的学校", "--district", "999999");
    assertRefused("学生名册中没有这所学校的学生", "--school", "nowhere");
  }

  private void assertRefused(String message, Object... options) {
    Cli.Result result = summary(options);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains(message);
    assertThat(out).doesNotExist();
  }

  private static int sum(JsonNode summary) {
    return List.of("mild", "moderate", "severe").stream()
        .mapToInt(name -> summary.get("counts").get(name).asInt())
        .sum();
  }

  private String people(String language) {
    return cli.run(
            "summary",
            "--semester",
            "2026-1",
            "--out",
            out,
            "--force",
            "--school",
            SCHOOL,
            "--db",
            cli.database(),
            "--lang",
            language)
        .out();
  }

  private JsonNode json(Object... options) {
    Cli.Result result = summary(options);
    assertThat(result.status()).as(result.err()).isZero();
    return result.json();
  }

  private Cli.Result summary(Object... options) {
    List<Object> words =
        new ArrayList<>(List.of("summary", "--semester", "2026-1", "--out", out, "--force"));
    words.addAll(List.of(options));
    return cli.json(words.toArray());
  }
}
