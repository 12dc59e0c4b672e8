package io.github.visiontemplate.examples.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Wrong usage that a command found; its message is in the user's language already. */
final class UsageException extends ParameterException {

  private static final long serialVersionUID = 1L;

  UsageException(CommandLine command, String message) {
    super(command, message);
  }
}
