package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.match.DirectoryException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the host's register of pupils. */
public final class HostAnswer {

  private HostAnswer() {}

  /**
   * Returns what the host answers.
   *
   * @param method the method of the SPI, for the message
   * @throws DirectoryException if the host throws or returns null
   */
  public static <T> T of(String method, Supplier<@Nullable T> host) {
    T answer;
    try {
      answer = host.get();
    } catch (RuntimeException e) {
      throw new DirectoryException(method + " threw " + e.getClass().getName(), e);
    }
    if (answer == null) {
      throw new DirectoryException(method + " returned null, expected an answer", null);
    }
    return answer;
  }
}
