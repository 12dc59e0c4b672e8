package io.github.visiontemplate.examples.cli;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A process that runs one command line over and over until it is killed. */
final class EndlessOutput {

  private EndlessOutput() {}

  /** Takes the command line; says {@code begin} before each run, and {@code end} behind it. */
  public static void main(String[] arguments) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    while (true) {
      System.out.println("begin");
      int status =
          Main.run(
              new Environment(nowhere, nowhere, StandardCharsets.UTF_8, false, Cli.CLOCK),
              arguments);
      System.out.println("end " + status);
    }
  }
}
