package io.github.visiontemplate.examples.cli;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Tells whether a person watches the output of this process. */
@SuppressWarnings("SystemConsoleNull") // JDK 17 to 21 may have none; isTerminal tells on later ones
final class Terminal {

  private Terminal() {}

  static boolean isPresent() {
    Console console = System.console();
    return console != null && isTerminal(console);
  }

  /** Returns the encoding of the terminal. For files and pipes it is UTF-8 in every locale. */
  static Charset charset() {
    Console console = System.console();
    return console != null && isTerminal(console) ? console.charset() : StandardCharsets.UTF_8;
  }

  /**
   * Returns whether the console is a terminal. Since JDK 22 there may be a console without a
   * terminal, and a method that tells.
   */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderJdk) {
      return true;
    }
  }
}
