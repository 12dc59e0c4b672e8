package io.github.visiontemplate.report;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of the documents, as a host finds it. */
final class DocumentSchema {

  private static final JsonMapper JSON = JsonMapper.shared();

  private DocumentSchema() {}

  static ObjectNode whole() {
    try (InputStream file =
        ReportDocument.class.getResourceAsStream("vision-template.schema.json")) {
      return (ObjectNode) JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the schema of one document, such as {@code import}. */
  static Schema of(String document) {
    ObjectNode schema = whole();
    schema.remove("anyOf");
    schema.put("$ref", "#/$defs/" + document);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
  }

  static List<Error> problems(String document, String json) {
    return of(document).validate(JSON.readTree(json));
  }

  /** Returns the values of an {@code enum} of the schema. */
  static List<String> values(String pointer) {
    return whole().at(pointer).valueStream().map(JsonNode::stringValue).toList();
  }
}
