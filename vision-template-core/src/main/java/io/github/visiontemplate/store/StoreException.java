package io.github.visiontemplate.store;

/**
 * Thrown if a store fails, for example because a database cannot be reached. Imports and exports
 * pass the exception on to the host.
 *
 * @since 0.1
 */
public class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception. The message must not contain personal data. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Creates the exception. The message must not contain personal data. */
  public StoreException(String message) {
    super(message);
  }
}
