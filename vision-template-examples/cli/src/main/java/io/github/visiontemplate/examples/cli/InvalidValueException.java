package io.github.visiontemplate.examples.cli;

/** A value of an option that cannot be read; the message says what was expected. */
final class InvalidValueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidValueException(String expected) {
    super(expected);
  }
}
