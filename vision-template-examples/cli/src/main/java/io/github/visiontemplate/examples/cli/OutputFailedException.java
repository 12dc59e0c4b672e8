package io.github.visiontemplate.examples.cli;

import java.io.IOException;

/** The output file or folder that the user named cannot be written. */
final class OutputFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String place;
  private final IOException reason;

  OutputFailedException(String place, IOException cause) {
    super("cannot write " + place + ": " + cause.getMessage(), cause);
    this.place = place;
    this.reason = cause;
  }

  /** Returns the path that could not be written, as the user named it. */
  String place() {
    return place;
  }

  IOException reason() {
    return reason;
  }
}
