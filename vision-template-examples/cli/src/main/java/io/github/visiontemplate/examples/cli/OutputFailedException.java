package io.github.visiontemplate.examples.cli;

import java.io.IOException;

/** A place that the user named for output cannot be written. */
final class OutputFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String place;
  private final IOException reason;

  OutputFailedException(String place, IOException cause) {
    super("cannot write " + place + ": " + cause.getMessage(), cause);
    this.place = place;
    this.reason = cause;
  }

  /** Returns what could not be written, as the user named it. */
  String place() {
    return place;
  }

  IOException reason() {
    return reason;
  }
}
