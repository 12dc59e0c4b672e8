package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.visiontemplate.report.ReportDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON documents of the command line and their schema, which the library ships. */
final class Documents {

  static final JsonMapper JSON = JsonMapper.shared();

  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
  private static final List<String> COMMANDS =
      whole().get("anyOf").valueStream().map(Documents::name).toList();

  private Documents() {}

  /** Fails if a command wrote a document that the schema does not allow. */
  static void check(List<String> arguments, String out) {
    String command = arguments.stream().filter(COMMANDS::contains).findFirst().orElseThrow();
    assertThat(problems(command, JSON.readTree(out))).as("%s wrote %s", command, out).isEmpty();
  }

  static List<Error> problems(String command, JsonNode document) {
    return SCHEMAS.computeIfAbsent(command, Documents::schema).validate(document);
  }

  private static Schema schema(String command) {
    ObjectNode schema = whole();
    schema.remove("anyOf");
    schema.put("$ref", "#/$defs/" + command);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
  }

  private static ObjectNode whole() {
    try (InputStream file =
        ReportDocument.class.getResourceAsStream("vision-template.schema.json")) {
      return (ObjectNode) JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(JsonNode reference) {
    return reference.get("$ref").stringValue().substring("#/$defs/".length());
  }
}
