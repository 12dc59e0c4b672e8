package io.github.visiontemplate.examples.jdbc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes and reads the extras of a record as the text of a JSON object. This is a separate class so
 * that no JSON classes are loaded unless a record has extras.
 */
final class Extras {

  private static final JsonFactory JSON = new JsonFactory();

  private Extras() {}

  static String write(Map<String, String> extras) throws SQLException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      for (Map.Entry<String, String> each : extras.entrySet()) {
        json.writeStringField(each.getKey(), each.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new SQLException("extras cannot be written as JSON", e);
    }
    return text.toString();
  }

  static Map<String, String> read(String text) throws SQLException {
    Map<String, String> extras = new LinkedHashMap<>();
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        extras.put(json.currentName(), json.nextTextValue());
      }
    } catch (IOException e) {
      throw new SQLException("extras cannot be read as JSON", e);
    }
    return extras;
  }
}
