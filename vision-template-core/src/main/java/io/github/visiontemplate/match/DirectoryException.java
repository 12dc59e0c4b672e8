package io.github.visiontemplate.match;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if the host's register of pupils throws an exception or returns null: a {@link
 * StudentDirectory}, {@link PersonDirectory}, {@link Roster} or {@link NumberLinks}. The message
 * names the method. Nothing of the file is then stored or filled. An import leaves an upload
 * record.
 *
 * @since 0.1
 */
public class DirectoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message the method that failed, and how; without personal data
   * @param cause the exception of the host; null if the method returned null
   */
  public DirectoryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
