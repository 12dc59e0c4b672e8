package io.github.visiontemplate.examples.web.pupils;

import io.github.visiontemplate.examples.web.page.Values;
import io.github.visiontemplate.schema.Field;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A record as a person typed it.
 *
 * @param values the texts by field, without blank ones
 * @param seen the upload of the record that the person saw; empty if there was none
 */
public record Entry(Map<Field, String> values, String seen) {

  /** Copies the values. */
  public Entry {
    Map<Field, String> copy = new EnumMap<>(Field.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
  }

  /** Reads the fields of the form. Others are ignored. */
  static Entry of(Map<String, String> form) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    for (Field field : Values.FIELDS) {
      String text = form.getOrDefault(field.name(), "").strip();
      if (!text.isEmpty()) {
        values.put(field, text);
      }
    }
    return new Entry(values, form.getOrDefault("seen", ""));
  }

  /** Returns a text without the values, because they are personal data. */
  @Override
  public String toString() {
    return "Entry[]";
  }
}
