package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.visiontemplate.examples.sample.SampleFiles;
import io.github.visiontemplate.examples.sample.SampleSchool;
import io.github.visiontemplate.model.NationalStudentNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pupils who do not match are confirmed once, and match from then on. */
class LinksCommandTest {

  private static final String SCHOOL = SampleSchool.ID;

  @TempDir Path directory;

  private Cli cli;
  private SampleFiles files;
  private Path city;
  private JsonNode confirmed;

  @BeforeEach
  void aSchoolHasConfirmedItsUnmatchedPupils() {
    cli = Cli.in(directory);
    files = SampleFiles.in(directory);
    city = directory.resolve("city.xlsx");
    assertThat(cli.run("sample", directory, "--students", 80, "--unmatched", 0.2).status())
        .isZero();
    assertThat(cli.json("load-students", files.roster()).status()).isZero();
    json(0, "city-template", "--out", city, "--unmatched-of", files.nationalImport());
    Sheet.set(city, "确认", "是", "建议学生编号");
    confirmed = json(0, "import", city, "--template", "city", "--mode", "valid-rows");
  }

  @Test
  void theSameFileMatchesThemInTheNextSemesterAndIsFilled() {
    List<String> numbers = numbersThatAreReal();
    assertThat(numbers).hasSize(8);
    anotherSemester();

    JsonNode report = json(0, "import", files.nationalImport(), "--mode", "valid-rows");

    assertThat(report.get("rows").get("linked").asInt()).isEqualTo(8);
    assertThat(report.get("rows").get("matched").asInt()).isEqualTo(72);
    assertThat(report.get("rows").get("unmatched").asInt()).isEqualTo(8);
    assertThat(report.get("issueCounts").has("NAME_DIFFERS")).isFalse();
    Path filled = directory.resolve("filled.xlsx");
    JsonNode fill =
        json(0, "export", files.nationalTemplate(), "--semester", "2025-2", "--out", filled);
    assertThat(fill.get("rows").get("linked").asInt()).isEqualTo(8);
    assertThat(fill.get("rows").get("filled").asInt()).isEqualTo(72);
    assertThat(Sheet.of(filled).rows())
        .filteredOn(row -> numbers.contains(row.get("学籍号")))
        .hasSize(8)
        .allSatisfy(row -> assertThat(row.get("右眼裸眼视力")).isNotEmpty());
    JsonNode form =
        json(
            0,
            "city-template",
            "--out",
            directory.resolve("again.xlsx"),
            "--unmatched-of",
            files.nationalImport());
    assertThat(form.get("rows").asInt()).isEqualTo(8);
  }

  @Test
  void linksAreListedWithWhoseTheyAreAndWhereTheyComeFrom() {
    JsonNode links = json(0, "links");

    assertThat(links.get("counts").get("links").asInt()).isEqualTo(8);
    assertThat(texts(links.get("links"), "number"))
        .containsExactlyInAnyOrderElementsOf(numbersThatAreReal())
        .isSorted();
    assertThat(links.get("links"))
        .allSatisfy(
            link -> {
              assertThat(link.get("uploadId")).isEqualTo(confirmed.get("uploadId"));
              assertThat(link.get("school").asText()).isEqualTo(SCHOOL);
              assertThat(link.get("at").asText()).isEqualTo("2026-11-24T12:00:00+08:00");
              assertThat(link.get("studentKey").asText()).startsWith("S00");
              assertThat(link.get("name").asText()).isNotEmpty();
              assertThat(link.get("birthDate").asText()).startsWith("20");
            });
  }

  @Test
  void peopleReadALineForEachLink() {
    String number = texts(json(0, "links").get("links"), "number").get(0);

    assertThat(people("en"))
        .contains("  " + number + "  pupil S00")
        .contains("  2026-11-24 12:00")
        .endsWith("Confirmed links: 8.\n");
    assertThat(people("zh")).endsWith("共 8 条已确认的学籍号对应关系。\n");
    assertThat(
            cli.run(
                    "import",
                    files.nationalImport(),
                    "--dry-run",
                    "--school",
                    SCHOOL,
                    "--db",
                    cli.database(),
                    "--lang",
                    "en")
                .out())
        .contains("Of these 8 were matched by a confirmed link.\n");
  }

  @Test
  void aRemovedLinkIsGone() {
    String number = texts(json(0, "links").get("links"), "number").get(0);

    JsonNode removed = json(0, "links", "--remove", " " + number.toLowerCase(Locale.ROOT));

    assertThat(removed.toString())
        .isEqualTo("{\"number\":\"" + number + "\",\"status\":\"REMOVED\"}");
    assertThat(texts(json(0, "links").get("links"), "number")).hasSize(7).doesNotContain(number);
    Cli.Result again = cli.json("links", "--remove", number, "--school", SCHOOL, "--lang", "en");
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err()).contains("There is no link of the number " + number.substring(0, 3));
    assertThat(again.err()).doesNotContain(number);
  }

  @Test
  void aDistrictListsAndRemovesTheLinksOfItsSchools() throws IOException {
    Path other = directory.resolve("other.csv");
    String header = Files.readAllLines(files.roster()).get(0);
    Files.writeString(other, header + "\nX1,,甲,,,1101060001,外区学校,11,1101,一年级1班\n");
    assertThat(cli.json("load-students", other).status()).isZero();
    List<String> numbers = texts(json(0, "links").get("links"), "number");

    JsonNode links = cli.json("links", "--district", "110105").json().get("links");
    assertThat(texts(links, "number")).hasSize(8).isEqualTo(numbers);
    assertThat(links).allMatch(link -> link.get("school").asText().equals(SCHOOL));
    assertThat(cli.json("links", "--district", "110106").json().get("links")).isEmpty();
    String first = numbers.get(0);
    assertThat(cli.json("links", "--remove", first, "--district", "110106").status()).isEqualTo(2);
    assertThat(cli.json("links", "--remove", first, "--district", "110105").status()).isZero();
    assertThat(texts(json(0, "links").get("links"), "number")).isEqualTo(numbers.subList(1, 8));
  }

  @Test
  void theUndoOfTheUploadRemovesItsLinks() {
    json(0, "revert", confirmed.get("uploadId").asText());

    assertThat(json(0, "links").get("links")).isEmpty();
    JsonNode report = json(1, "import", files.nationalImport());
    assertThat(report.get("rows").get("linked").asInt()).isZero();
    assertThat(report.get("rows").get("unmatched").asInt()).isEqualTo(16);
  }

  @Test
  void anotherSchoolSeesNoneOfThem() {
    Cli.Result others = cli.json("links", "--school", "1101050099");

    assertThat(others.json().get("links")).isEmpty();
    String number = texts(json(0, "links").get("links"), "number").get(0);
    assertThat(cli.json("links", "--remove", number, "--school", "1101050099").status())
        .isEqualTo(2);
    assertThat(json(0, "links").get("links")).hasSize(8);
  }

  @Test
  void wrongUsageIsTold() {
    assertThat(cli.json("links").status()).isEqualTo(2);
    Cli.Result wrong = cli.json("links", "--remove", "G12", "--school", SCHOOL);
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("不是学籍号：***");
  }

  /** The numbers of the city form that could be looked up, of pupils with a proposed key. */
  private List<String> numbersThatAreReal() {
    List<String> numbers = new ArrayList<>();
    for (Map<String, String> row : Sheet.of(city).rows()) {
      if (!row.get("建议学生编号").isEmpty()
          && NationalStudentNumber.read(row.get("学籍号"))
              instanceof NationalStudentNumber.Reading.Valid) {
        numbers.add(row.get("学籍号"));
      }
    }
    return numbers;
  }

  private void anotherSemester() {
    Sheet.set(files.nationalImport(), "体检日期", "2026/5/12", "姓名");
  }

  private String people(String language) {
    return cli.run("links", "--school", SCHOOL, "--db", cli.database(), "--lang", language).out();
  }

  private static List<String> texts(JsonNode array, String field) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.get(field).asText()));
    return texts;
  }

  private JsonNode json(int status, Object... command) {
    Object[] ofSchool = Arrays.copyOf(command, command.length + 2);
    ofSchool[command.length] = "--school";
    ofSchool[command.length + 1] = SCHOOL;
    Cli.Result result = cli.json(ofSchool);
    assertThat(result.status()).as(result.err() + result.out()).isEqualTo(status);
    return result.json();
  }
}
