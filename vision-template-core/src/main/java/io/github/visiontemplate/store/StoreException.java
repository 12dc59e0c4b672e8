package io.github.visiontemplate.store;

/**
 * A store that failed, such as a database that cannot be reached. The pipelines pass it on to the
 * host.
 */
public class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception; the message carries no personal data. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
