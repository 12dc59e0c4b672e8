package io.github.visiontemplate.examples.jdbc;

/** A file that is not a roster; the message names line and column, and no value. */
public final class RosterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RosterException(String message) {
    super(message);
  }
}
