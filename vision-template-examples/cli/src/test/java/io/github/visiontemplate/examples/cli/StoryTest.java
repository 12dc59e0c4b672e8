package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.visiontemplate.examples.sample.SampleFiles;
import io.github.visiontemplate.examples.sample.SampleSchool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a school does whose file does not match in part, from the refusal to the last undo. */
class StoryTest {

  private static final String SCHOOL = SampleSchool.ID;
  private static final String SEMESTER = "2026-1";
  private static final String EARLIER_SPHERE = "-20.25";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/M/d");

  @TempDir Path directory;

  private Cli cli;
  private SampleFiles files;

  @Test
  void aRefusedFileIsRepairedInOneStepAndEveryUploadCanBeUndone() throws IOException {
    aSchoolWithEarlierRecords(2000);
    JsonNode start = cli.records(SEMESTER);

    Path cleaned = refusedThenCleaned(start);
    Path city = cityTemplateOfTheUnmatched();
    JsonNode national = json(0, "import", cleaned);
    assertThat(national.get("changes").toString())
        .isEqualTo("{\"inserted\":1850,\"overwritten\":0,\"unchanged\":0}");
    JsonNode between = cli.records(SEMESTER);
    JsonNode confirmed = confirmedByHand(city);
    everyPupilOfTheRosterHasTheRecordOfTheFile();

    json(0, "revert", confirmed.get("uploadId").asText());
    assertThat(cli.records(SEMESTER)).isEqualTo(between);
    json(0, "revert", national.get("uploadId").asText());
    assertThat(cli.records(SEMESTER)).isEqualTo(start);
  }

  /** The file is refused, and so is its marked copy; nothing is stored. Returns the cleaned one. */
  private Path refusedThenCleaned(JsonNode start) {
    Path cleaned = directory.resolve("cleaned.xlsx");
    Path marked = directory.resolve("marked.xlsx");
    JsonNode refused =
        json(1, "import", files.nationalImport(), "--errors", marked, "--cleaned", cleaned);
    assertThat(refused.get("status").asText()).isEqualTo("REJECTED");
    assertThat(refused.get("rows").get("unmatched").asInt()).isEqualTo(150);
    assertThat(cli.records(SEMESTER)).isEqualTo(start);
    JsonNode again = json(1, "import", marked);
    assertThat(again.get("issues")).isEqualTo(refused.get("issues"));
    return cleaned;
  }

  private Path cityTemplateOfTheUnmatched() {
    Path city = directory.resolve("city.xlsx");
    JsonNode written =
        json(0, "city-template", "--out", city, "--unmatched-of", files.nationalImport());
    assertThat(written.get("rows").asInt()).isEqualTo(150);
    assertThat(written.get("proposed").asInt()).isEqualTo(113);
    assertThat(written.get("withoutCandidate").asInt()).isEqualTo(37);
    return city;
  }

  /** Proposals are not taken before somebody confirmed them. Returns the report of the import. */
  private JsonNode confirmedByHand(Path city) {
    JsonNode unconfirmed = json(1, "import", city, "--template", "city");
    assertThat(unconfirmed.get("issueCounts").get("VALUE_MISSING").asInt()).isEqualTo(150);
    Sheet.set(city, "确认", "是", "建议学生编号");
    JsonNode confirmed = json(0, "import", city, "--template", "city", "--mode", "valid-rows");
    assertThat(confirmed.get("issueCounts").get("VALUE_MISSING").asInt()).isEqualTo(37);
    assertThat(confirmed.get("changes").toString())
        .isEqualTo("{\"inserted\":0,\"overwritten\":113,\"unchanged\":0}");
    return confirmed;
  }

  @Test
  void aRecordFromTheNationalTemplateIsLeftAloneUnlessTheRowIsAccepted() {
    aSchoolWithEarlierRecords(200);
    json(0, "import", files.nationalImport(), "--mode", "valid-rows");
    String matched = matchedKey();
    Path city = directory.resolve("city.xlsx");
    json(0, "city-template", "--out", city, "--unmatched-of", files.nationalImport());
    Sheet.set(city, 2, "学生编号", matched);
    JsonNode before = cli.records(SEMESTER);

    JsonNode refused = json(1, correction(city, "PERSON_DIFFERS"));
    assertThat(refused.get("issueCounts").get("ALREADY_IMPORTED").asInt()).isEqualTo(1);
    assertThat(cli.records(SEMESTER)).isEqualTo(before);

    JsonNode corrected = json(0, correction(city, "ALREADY_IMPORTED@体检数据!2"));
    assertThat(corrected.get("changes"))
        .hasToString("{\"inserted\":0,\"overwritten\":1,\"unchanged\":0}");
    json(0, "revert", corrected.get("uploadId").asText());
    assertThat(cli.records(SEMESTER)).isEqualTo(before);
  }

  private static Object[] correction(Path city, String accepted) {
    return new Object[] {
      "import",
      city,
      "--template=city",
      "--mode=valid-rows",
      "--accept=PERSON_DIFFERS",
      "--accept=" + accepted
    };
  }

  /** Pupils who did not match have records from an earlier city form, with other values. */
  private void aSchoolWithEarlierRecords(int students) {
    cli = Cli.in(directory);
    files = SampleFiles.in(directory);
    Object[] sample = {"sample", directory, "--students", students, "--unmatched", 0.075};
    assertThat(cli.run(sample).status()).isZero();
    assertThat(cli.json("load-students", files.roster()).status()).isZero();
    Sheet.set(files.cityImport(), "左眼屈光球镜S", EARLIER_SPHERE, "姓名");
    json(0, "import", files.cityImport(), "--template", "city");
  }

  private void everyPupilOfTheRosterHasTheRecordOfTheFile() throws IOException {
    Map<String, JsonNode> records = new HashMap<>();
    cli.records(SEMESTER).forEach(each -> records.put(each.get("studentKey").asText(), each));
    assertThat(records).hasSize(1963);
    Map<String, Map<String, String>> rows = new HashMap<>();
    for (Map<String, String> row : Sheet.of(files.nationalImport()).rows()) {
      rows.put(row.get("姓名") + row.get("出生日期"), row);
    }
    assertThat(rows).hasSize(2000);
    try (CsvReader<NamedCsvRecord> roster = CsvReader.builder().ofNamedCsvRecord(files.roster())) {
      for (NamedCsvRecord pupil : roster) {
        String born = LocalDate.parse(pupil.getField("birth_date")).format(DAY);
        Map<String, String> row = rows.get(pupil.getField("name") + born);
        JsonNode record = records.get(pupil.getField("student_key"));
        assertThat(shown(record, "left", "acuity")).isEqualTo(row.get("左眼裸眼视力"));
        assertThat(shown(record, "right", "acuity")).isEqualTo(row.get("右眼裸眼视力"));
        assertThat(shown(record, "right", "sphere")).isEqualTo(row.get("右眼屈光球镜S"));
        assertThat(record.get("examDate").asText().replace('-', '/')).isEqualTo(row.get("体检日期"));
      }
    }
  }

  private static String shown(JsonNode record, String eye, String value) {
    return record.get(eye).get(value).asText().replace("BELOW_CHART", "0.0");
  }

  /** Returns the key of a pupil whose record came from the national template. */
  private String matchedKey() {
    JsonNode records = cli.records(SEMESTER);
    return IntStream.range(0, records.size())
        .mapToObj(records::get)
        .filter(record -> !record.get("left").get("sphere").asText().equals(EARLIER_SPHERE))
        .map(record -> record.get("studentKey").asText())
        .findFirst()
        .orElseThrow();
  }

  private JsonNode json(int status, Object... command) {
    Object[] ofSchool = Arrays.copyOf(command, command.length + 2);
    ofSchool[command.length] = "--school";
    ofSchool[command.length + 1] = SCHOOL;
    Cli.Result result = cli.json(ofSchool);
    assertThat(result.status()).as(result.err()).isEqualTo(status);
    return result.json();
  }
}
