package io.github.visiontemplate.examples.web.reading;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Too much is asked at the same time. The request may come again in a while. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public final class BusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BusyException() {
    super("too many files are being read", null, false, false);
  }
}
