package io.github.visiontemplate.examples.web.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is no such thing, or it belongs to somebody else: an actor cannot tell one from the other.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public NotFoundException() {
    super("not found", null, false, false);
  }
}
