package io.github.visiontemplate.examples.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.model.NationalStudentNumber;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Writes links for people and for programs. Student numbers are not masked, because a school needs
 * them in full.
 */
final class LinkText {

  private LinkText() {}

  static void say(Answer answer, NumberLink.Confirmed confirmed) {
    NumberLink link = confirmed.link();
    answer.say(
        "links.line",
        link.number().value(),
        link.student().value(),
        Objects.toString(link.person().name(), ""),
        Objects.toString(link.person().birthDate(), ""),
        confirmed.uploadId(),
        BeijingTime.shown(confirmed.at()));
  }

  static void write(JsonGenerator json, List<NumberLink.Confirmed> links) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("counts");
    json.writeNumberField("links", links.size());
    json.writeEndObject();
    json.writeArrayFieldStart("links");
    for (NumberLink.Confirmed link : links) {
      write(json, link);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, NumberLink.Confirmed confirmed) throws IOException {
    Person person = confirmed.link().person();
    LocalDate birthDate = person.birthDate();
    json.writeStartObject();
    json.writeStringField("number", confirmed.link().number().value());
    json.writeStringField("studentKey", confirmed.link().student().value());
    json.writeStringField("name", person.name());
    json.writeStringField("birthDate", birthDate == null ? null : birthDate.toString());
    json.writeStringField("uploadId", confirmed.uploadId());
    json.writeStringField("school", confirmed.uploaderId());
    json.writeStringField("at", BeijingTime.iso(confirmed.at()));
    json.writeEndObject();
  }

  static void writeRemoved(JsonGenerator json, NationalStudentNumber number) throws IOException {
    json.writeStartObject();
    json.writeStringField("number", number.value());
    json.writeStringField("status", "REMOVED");
    json.writeEndObject();
  }
}
