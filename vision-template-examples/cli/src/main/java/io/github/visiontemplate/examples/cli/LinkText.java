package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.model.NationalStudentNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

  static Links document(List<NumberLink.Confirmed> links) {
    return new Links(new Counts(links.size()), links.stream().map(Link::of).toList());
  }

  static Removed removed(NationalStudentNumber number) {
    return new Removed(number.value(), "REMOVED");
  }

  record Links(Counts counts, List<Link> links) {}

  record Counts(int links) {}

  record Link(
      String number,
      String studentKey,
      @Nullable String name,
      @Nullable String birthDate,
      String uploadId,
      String school,
      String at) {

    static Link of(NumberLink.Confirmed confirmed) {
      NumberLink link = confirmed.link();
      LocalDate birthDate = link.person().birthDate();
      return new Link(
          link.number().value(),
          link.student().value(),
          link.person().name(),
          birthDate == null ? null : birthDate.toString(),
          confirmed.uploadId(),
          confirmed.uploaderId(),
          BeijingTime.iso(confirmed.at()));
    }
  }

  record Removed(String number, String status) {}
}
