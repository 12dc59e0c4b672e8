package io.github.visiontemplate.examples.web.reading;

import org.jspecify.annotations.Nullable;

/**
 * How far a file has been read.
 *
 * @param rows the number of rows read so far
 * @param total the number of rows, as the file says; null if it does not say
 * @param done whether the reading has ended, however it ended
 */
public record Progress(int rows, @Nullable Integer total, boolean done) {

  static final Progress WAITING = new Progress(0, null, false);

  /** Returns how much is read, in percent; null if the file does not say how many rows it has. */
  public @Nullable Integer percent() {
    return total == null || total == 0 ? null : Math.min(100, (int) (100L * rows / total));
  }
}
