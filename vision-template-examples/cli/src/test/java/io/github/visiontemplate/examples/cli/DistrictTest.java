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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A district acts for all of its schools, and for no other. The file has 40 pupils: 20 of one
 * school, 19 of another in the same district, and the last is in another district.
 */
class DistrictTest {

  private static final String SCHOOL = SampleSchool.ID;
  private static final String SISTER = "1101050099";
  private static final String ELSEWHERE = "1101060001";
  private static final String DISTRICT = "110105";
  private static final String OTHER_DISTRICT = "110106";
  private static final String SEMESTER = "2026-1";

  @TempDir Path directory;

  private Cli cli;
  private SampleFiles files;
  private List<String> keys;

  @BeforeEach
  void twoSchoolsOfADistrictAndOneOfAnother() throws IOException {
    cli = Cli.in(directory);
    files = SampleFiles.in(directory);
    assertThat(cli.run("sample", directory, "--students", 40, "--unmatched", 0).status()).isZero();
    List<String> lines = Files.readAllLines(files.roster());
    keys = lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
    for (int pupil = 20; pupil < 40; pupil++) {
      move(lines, pupil, pupil < 39 ? SISTER : ELSEWHERE);
    }
    load(lines);
  }

  @Test
  void aFileWithAPupilOfNoneOfItsSchoolsIsRefused() {
    JsonNode report = json(1, importing(), "--district", DISTRICT);

    assertThat(report.get("status").asText()).isEqualTo("REJECTED");
    assertThat(report.get("issueCounts").toString()).isEqualTo("{\"STUDENT_NOT_FOUND\":1}");
    assertThat(report.get("issues").get(0).get("row").asInt()).isEqualTo(41);
    assertThat(records()).isEmpty();
  }

  @Test
  void theRowsOfAllOfItsSchoolsAreStored() {
    JsonNode report = json(0, importing("--mode", "valid-rows"), "--district", DISTRICT);

    assertThat(report.get("rows").toString())
        .isEqualTo(
            "{\"read\":40,\"valid\":39,\"matched\":39,\"unmatched\":1,\"linked\":0,\"notExamined\":0}");
    assertThat(report.get("changes").toString())
        .isEqualTo("{\"inserted\":39,\"overwritten\":0,\"unchanged\":0}");
    assertThat(records("--district", DISTRICT)).isEqualTo(keys.subList(0, 39));
    assertThat(records("--school", SCHOOL)).isEqualTo(keys.subList(0, 20));
    assertThat(records("--school", SISTER)).isEqualTo(keys.subList(20, 39));
    assertThat(records("--district", OTHER_DISTRICT)).isEmpty();
  }

  @Test
  void theTemplateIsFilledForThePupilsOfAllOfItsSchools() {
    upload("--district", DISTRICT);
    upload("--school", ELSEWHERE);
    Path filled = directory.resolve("filled.xlsx");

    JsonNode report =
        json(
            0,
            List.of("export", files.nationalTemplate(), "--semester", SEMESTER, "--out", filled),
            "--district",
            DISTRICT);

    assertThat(report.get("rows").toString())
        .isEqualTo("{\"read\":40,\"filled\":39,\"noRecord\":0,\"unmatched\":1,\"linked\":0}");
    List<String> acuities = Sheet.of(filled).column("右眼裸眼视力");
    assertThat(acuities.subList(0, 39)).noneMatch(String::isEmpty);
    assertThat(acuities.get(39)).isEmpty();
  }

  @Test
  void theCityTemplateListsThePupilsOfAllOfItsSchools() {
    Path city = directory.resolve("city.xlsx");

    JsonNode written = json(0, List.of("city-template", "--out", city), "--district", DISTRICT);

    assertThat(written.get("rows").asInt()).isEqualTo(39);
    assertThat(Sheet.of(city).column("学生编号"))
        .containsExactlyInAnyOrderElementsOf(keys.subList(0, 39));
  }

  @Test
  void anUploadIsUndoneByTheDistrictThatMadeIt() {
    String upload = upload("--district", DISTRICT);

    assertUnknown(upload, "--school", SCHOOL);
    assertUnknown(upload, "--school", SISTER);
    assertUnknown(upload, "--district", OTHER_DISTRICT);
    assertUnknown(upload, "--district", "1101");
    // A school that has the district's identifier is not the district.
    assertUnknown(upload, "--school", DISTRICT);
    assertThat(records()).hasSize(39);

    JsonNode reverted = json(0, List.of("revert", upload), "--district", DISTRICT);
    assertThat(reverted.get("counts").toString())
        .isEqualTo("{\"removed\":39,\"restored\":0,\"unchanged\":0,\"kept\":0}");
    assertThat(records()).isEmpty();
  }

  @Test
  void anUploadOfASchoolIsUndoneByThatSchoolOnly() {
    String upload = upload("--school", SCHOOL);

    assertUnknown(upload, "--district", DISTRICT);
    assertUnknown(upload, "--school", SISTER);

    JsonNode reverted = json(0, List.of("revert", upload), "--school", SCHOOL);
    assertThat(reverted.get("counts").get("removed").asInt()).isEqualTo(20);
  }

  @Test
  void theDistrictsUploadHoldsTheRecordsOfASchoolUntilItIsUndone() {
    String first = upload("--school", SCHOOL);
    String second = upload("--district", DISTRICT);

    JsonNode kept = json(0, List.of("revert", first), "--school", SCHOOL);
    assertThat(kept.get("counts").toString())
        .isEqualTo("{\"removed\":0,\"restored\":0,\"unchanged\":0,\"kept\":20}");
    assertThat(kept.get("kept").get(0).get("uploadId").asText()).isEqualTo(second);

    JsonNode reverted = json(0, List.of("revert", second), "--district", DISTRICT);
    assertThat(reverted.get("counts").toString())
        .isEqualTo("{\"removed\":19,\"restored\":0,\"unchanged\":20,\"kept\":0}");
    assertThat(cli.records(SEMESTER))
        .hasSize(20)
        .allMatch(record -> record.get("uploadId").asText().equals(first));
  }

  @Test
  void theUndoLeavesAPupilAloneWhoHasLeftTheDistrict() throws IOException {
    String upload = upload("--district", DISTRICT);
    List<String> lines = Files.readAllLines(files.roster());
    move(lines, 0, ELSEWHERE);
    for (int pupil = 20; pupil < 39; pupil++) {
      move(lines, pupil, "1101050077"); // a new school of the district, in place of the sister
    }
    load(lines);

    String said =
        cli.run("revert", upload, "--district", DISTRICT, "--db", cli.database(), "--lang", "en")
            .out();

    assertThat(said)
        .isEqualTo(
            """
            Upload %s is reverted: 38 records removed, 0 restored, 0 back with the upload before (same values), 1 kept.
              kept: student %s, first semester of 2026–2027, no longer at a school of this district
            """
                .formatted(upload, keys.get(0)));
    assertThat(records()).containsExactly(keys.get(0));
  }

  @Test
  void theUploadsOfADistrictAreItsOwnAndThoseOfItsSchools() {
    String first = upload("--school", SCHOOL);
    upload("--school", ELSEWHERE);
    String own = upload("--district", DISTRICT);

    assertThat(json(0, List.of("uploads"), "--district", DISTRICT).get("uploads"))
        .extracting(each -> each.get("uploadId").asText() + " " + each.get("school").asText())
        .containsExactly(own + " " + DISTRICT, first + " " + SCHOOL);
    assertThat(json(0, List.of("uploads"), "--school", SCHOOL).get("uploads"))
        .extracting(each -> each.get("uploadId").asText())
        .containsExactly(first);
    assertThat(json(0, List.of("uploads")).get("uploads")).hasSize(3);
    assertThat(
            cli.run("uploads", "--district", DISTRICT, "--db", cli.database(), "--lang", "en")
                .out())
        .contains("  by 110105  national-import.xlsx  ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import FILE",
        "export FILE --semester 2026-1 --out OUT",
        "city-template --out OUT",
        "summary --semester 2026-1 --out OUT",
        "records --semester 2026-1",
        "uploads",
        "links",
        "find 班",
        "revert 1"
      })
  void aDistrictWithoutSchoolsInTheRosterIsWrongUsage(String command) {
    Path out = directory.resolve("out.xlsx");
    List<Object> words =
        Stream.of(command.split(" "))
            .<Object>map(word -> word.equals("FILE") ? files.nationalImport() : word)
            .map(word -> word.equals("OUT") ? out : word)
            .toList();

    assertWrong("学生名册中没有编号以 120101 开头的学校", words, "--district", "120101");
    assertWrong("学生名册中没有编号以 " + SCHOOL + " 开头的学校", words, "--district", SCHOOL);
    assertWrong("--school 和 --district 只能写一个", words, "--district", DISTRICT, "--school", SCHOOL);
    assertWrong("缺少必填的选项 --school ID 或 --district ID", words, "--district", " ");
    assertThat(out).doesNotExist();
    assertThat(records()).isEmpty();
  }

  private static void move(List<String> lines, int pupil, String school) {
    lines.set(pupil + 1, lines.get(pupil + 1).replaceFirst(",110105\\d{4},", "," + school + ","));
  }

  private void load(List<String> lines) throws IOException {
    Files.writeString(files.roster(), lines.stream().collect(Collectors.joining("\n", "", "\n")));
    assertThat(cli.json("load-students", files.roster()).status()).isZero();
  }

  private List<Object> importing(Object... options) {
    List<Object> words = new ArrayList<>(List.of("import", files.nationalImport()));
    words.addAll(List.of(options));
    return words;
  }

  private String upload(Object... whose) {
    return json(0, importing("--mode", "valid-rows"), whose).get("uploadId").asText();
  }

  private void assertUnknown(String upload, Object... whose) {
    assertWrong("没有编号为 " + upload + " 的上传", List.of("revert", upload), whose);
  }

  private void assertWrong(String message, List<Object> command, Object... whose) {
    Cli.Result result = run(command, whose);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(message);
  }

  private List<String> records(Object... whose) {
    JsonNode records = json(0, List.of("records", "--semester", SEMESTER), whose).get("records");
    return IntStream.range(0, records.size())
        .mapToObj(i -> records.get(i).get("studentKey").asText())
        .toList();
  }

  private JsonNode json(int status, List<Object> command, Object... whose) {
    Cli.Result result = run(command, whose);
    assertThat(result.status()).as(result.err()).isEqualTo(status);
    return result.json();
  }

  private Cli.Result run(List<Object> command, Object... whose) {
    return cli.json(Stream.concat(command.stream(), Stream.of(whose)).toArray());
  }
}
