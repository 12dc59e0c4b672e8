package io.github.visiontemplate.examples.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Formats instants in Beijing time. */
final class BeijingTime {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter FOR_PEOPLE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private BeijingTime() {}

  /** Returns the instant in the form for people, such as {@code 2026-11-24 12:00}. */
  static String shown(Instant instant) {
    return FOR_PEOPLE.format(instant.atZone(ZONE));
  }

  /** Returns the instant in the form for programs, such as {@code 2026-11-24T12:00:00+08:00}. */
  static String iso(Instant instant) {
    OffsetDateTime time = instant.atZone(ZONE).toOffsetDateTime().truncatedTo(ChronoUnit.MILLIS);
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }
}
