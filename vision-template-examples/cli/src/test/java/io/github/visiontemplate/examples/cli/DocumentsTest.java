package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.visiontemplate.examples.sample.SampleFiles;
import io.github.visiontemplate.examples.sample.SampleSchool;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema allows what the commands write, and nothing else. */
class DocumentsTest {

  private static final String SCHOOL = SampleSchool.ID;
  private static final String LINKS =
      """
      {"counts":{"links":1},"links":[{"number":"G110105201509012345","studentKey":"S1",
      "name":"王一","birthDate":null,"uploadId":"1","school":"1101050012",
      "at":"2026-11-24T12:00:00+08:00"}]}\
      """;
  private static final String KEPT =
      """
      {"uploadId":"1","status":"REVERTED",
      "records":{"removed":0,"restored":0,"unchanged":0,"kept":1},
      "counts":{"removed":0,"restored":0,"unchanged":0,"kept":1},
      "kept":[{"studentKey":"S1","semester":"2026-1","reason":"OUT_OF_SCOPE","uploadId":null}]}\
      """;

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> noPropertyMayBeUnknownOrMissing() {
    return documents().entrySet().stream()
        .map(
            each ->
                dynamicTest(
                    each.getKey(),
                    () -> assertStrict(each.getKey(), Documents.JSON.readTree(each.getValue()))));
  }

  @Test
  void aDocumentThatTheSchemaDoesNotAllowFailsATest() {
    assertThatThrownBy(
            () -> Documents.check(List.of("--json", "load-students"), "{\"students\":\"4\"}"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("load-students wrote {\"students\":\"4\"}");
  }

  /** Returns a document of each command. */
  private Map<String, String> documents() {
    Cli cli = Cli.in(directory);
    SampleFiles files = SampleFiles.in(directory);
    Path out = directory.resolve("out.xlsx");
    Map<String, String> documents = new LinkedHashMap<>();
    documents.put("sample", cli.run("sample", directory, "--students", 20, "--json").out());
    documents.put("load-students", cli.json("load-students", files.roster()).out());
    documents.put(
        "city-template", cli.json("city-template", "--out", out, "--school", SCHOOL).out());
    documents.put(
        "import",
        cli.json("import", files.nationalImport(), "--school", SCHOOL, "--mode", "valid-rows")
            .out());
    documents.put(
        "export",
        cli.json(
                "export",
                files.nationalTemplate(),
                "--semester",
                "2026-1",
                "--school",
                SCHOOL,
                "--force",
                "--out",
                out)
            .out());
    documents.put("records", cli.json("records", "--semester", "2026-1").out());
    documents.put("uploads", cli.json("uploads").out());
    documents.put("find", cli.json("find", "1", "--school", SCHOOL).out());
    documents.put(
        "summary",
        cli.json("summary", "--semester", "2026-1", "--district", "110105", "--force", "--out", out)
            .out());
    documents.put("links", LINKS);
    documents.put("revert", KEPT);
    return documents;
  }

  private static void assertStrict(String command, JsonNode document) {
    assertThat(Documents.problems(command, document)).isEmpty();
    for (ObjectNode object : objects(document).toList()) {
      object.put("unknown", 1);
      assertThat(Documents.problems(command, document)).as("unknown in %s", object).isNotEmpty();
      object.remove("unknown");
      List<String> required = isMap(object) ? List.of() : List.copyOf(object.propertyNames());
      for (String name : required) {
        JsonNode value = object.remove(name);
        assertThat(Documents.problems(command, document))
            .as("no %s in %s", name, object)
            .isNotEmpty();
        object.set(name, value);
      }
    }
    assertThat(Documents.problems(command, document)).isEmpty();
  }

  /** Returns whether the keys of the object are codes or semesters. */
  private static boolean isMap(ObjectNode object) {
    return object.propertyNames().stream().allMatch(name -> name.matches("[A-Z_]+|\\d{4}-\\d"));
  }

  private static Stream<ObjectNode> objects(JsonNode node) {
    Stream<JsonNode> values =
        node.isArray() ? node.valueStream() : node.propertyStream().map(Map.Entry::getValue);
    Stream<ObjectNode> below = values.toList().stream().flatMap(DocumentsTest::objects);
    return node instanceof ObjectNode object ? Stream.concat(Stream.of(object), below) : below;
  }
}
