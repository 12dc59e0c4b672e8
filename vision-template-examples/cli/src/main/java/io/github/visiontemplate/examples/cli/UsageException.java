package io.github.visiontemplate.examples.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A command found that it was used wrongly. The message is already in the user's language. */
final class UsageException extends ParameterException {

  private static final long serialVersionUID = 1L;

  UsageException(CommandLine command, String message) {
    super(command, message);
  }
}
