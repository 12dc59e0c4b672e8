package io.github.visiontemplate.examples.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The time that people see, wherever the server runs. */
public final class BeijingTime {

  /** The zone of Beijing. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private BeijingTime() {}

  /** Returns the instant as the wall clock in Beijing shows it. */
  public static OffsetDateTime of(Instant instant) {
    return instant.atZone(ZONE).toOffsetDateTime();
  }
}
