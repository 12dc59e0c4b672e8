package io.github.visiontemplate.examples.crash;

/** How often and how long: little by default, more in the long runs ({@code -Plong}). */
final class Budget {

  private Budget() {}

  /** Returns how many processes are killed for each database. */
  static int kills() {
    return Integer.getInteger("visiontemplate.kills", 10);
  }
}
