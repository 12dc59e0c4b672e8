package io.github.visiontemplate.examples.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.visiontemplate.match.ConfirmedLink;
import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.model.NationalStudentNumber;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Links for people and for programs; a school needs its numbers whole. */
final class LinkText {

  private LinkText() {}

  /** Returns number, pupil, confirmed name and birth date, upload and time in one line. */
  static String line(ConfirmedLink confirmed) {
    NumberLink link = confirmed.link();
    return Stream.of(
            link.number().value(),
            link.student().value(),
            link.person().name(),
            link.person().birthDate(),
            confirmed.uploadId(),
            BeijingTime.shown(confirmed.at()))
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining("  ", "  ", ""));
  }

  static void write(JsonGenerator json, List<ConfirmedLink> links) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("counts");
    json.writeNumberField("links", links.size());
    json.writeEndObject();
    json.writeArrayFieldStart("links");
    for (ConfirmedLink link : links) {
      write(json, link);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, ConfirmedLink confirmed) throws IOException {
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
