package io.github.visiontemplate.examples.cli;

/** Entry point of the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.err.println("usage: vision-template COMMAND");
    System.exit(2);
  }
}
