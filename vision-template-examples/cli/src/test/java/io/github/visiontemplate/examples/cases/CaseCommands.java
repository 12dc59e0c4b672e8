package io.github.visiontemplate.examples.cases;

import java.util.List;

/** The command line under test. */
@FunctionalInterface
public interface CaseCommands {

  /** Runs a command to its end. */
  Result run(List<String> arguments);

  /**
   * What a command left behind.
   *
   * @param exit the exit status
   * @param out what it wrote on stdout
   * @param err what it wrote on stderr
   */
  record Result(int exit, String out, String err) {}
}
