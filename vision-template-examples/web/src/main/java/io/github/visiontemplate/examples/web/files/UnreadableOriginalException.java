package io.github.visiontemplate.examples.web.files;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A stored file cannot be decrypted: it was encrypted with another key, or was changed. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class UnreadableOriginalException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  UnreadableOriginalException(String message, Throwable cause) {
    super(message, cause);
  }

  UnreadableOriginalException(String message) {
    super(message);
  }
}
