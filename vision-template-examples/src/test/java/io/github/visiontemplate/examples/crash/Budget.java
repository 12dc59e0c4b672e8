package io.github.visiontemplate.examples.crash;

import java.time.Duration;

/** How often and how long: little by default, more by {@code mvn -Pexhaustive}. */
public final class Budget {

  private Budget() {}

  /** Returns how many processes are killed for each database. */
  public static int kills() {
    return Integer.getInteger("stress.kills", 8);
  }

  /** Returns how long each store is under load. */
  public static Duration load() {
    return Duration.ofSeconds(Integer.getInteger("stress.seconds", 5));
  }
}
