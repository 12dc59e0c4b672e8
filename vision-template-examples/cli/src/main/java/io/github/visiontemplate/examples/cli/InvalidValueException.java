package io.github.visiontemplate.examples.cli;

/** The value of an option cannot be read. The message says what was expected. */
final class InvalidValueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidValueException(String expected) {
    super(expected);
  }
}
