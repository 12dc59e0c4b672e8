package io.github.visiontemplate.examples.cli;

import java.io.IOException;

/** A place that the user named for output cannot be written. */
final class OutputFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutputFailedException(String place, IOException cause) {
    super("cannot write " + place + ": " + cause.getMessage(), cause);
  }
}
