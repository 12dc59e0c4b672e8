package io.github.visiontemplate.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.visiontemplate.model.StudentKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the pupils of a sheet, in the order of the rows. Each key takes about two bytes more
 * than its text. The keys are kept so that the register is asked only once: the fill uses the same
 * answers that were checked.
 */
final class MatchedKeys {

  private static final int CHUNK = 1 << 16;
  private static final int SEVEN_BITS = 0x7F;
  private static final int MORE = 0x80;

  private final List<byte[]> chunks = new ArrayList<>();
  private int filled = CHUNK;
  private int lastRow;

  /**
   * Adds a row, which must be below all rows added before. The key is null if the row was not
   * matched.
   */
  void add(int row, @Nullable StudentKey key) {
    writeNumber(row - lastRow);
    lastRow = row;
    byte[] bytes = key == null ? new byte[0] : key.value().getBytes(UTF_8);
    writeNumber(bytes.length);
    for (byte b : bytes) {
      write(b);
    }
  }

  /** Returns a reader that starts at the first row. */
  Reader reader() {
    return new Reader();
  }

  private void writeNumber(int number) {
    int left = number;
    while (left > SEVEN_BITS) {
      write((byte) ((left & SEVEN_BITS) | MORE));
      left >>>= 7;
    }
    write((byte) left);
  }

  private void write(byte b) {
    if (filled == CHUNK) {
      chunks.add(new byte[CHUNK]);
      filled = 0;
    }
    chunks.get(chunks.size() - 1)[filled++] = b;
  }

  /** Returns the exception that says that the file was changed during the fill. */
  static IllegalStateException changed() {
    return new IllegalStateException("the template was changed while it was filled");
  }

  /** Reads the keys row by row. */
  final class Reader {

    private int at;

    /** The number of the next added row; at the end, a number greater than any row's. */
    private int row;

    Reader() {
      next();
    }

    /**
     * Returns whether a row was added. Must be called for the rows from top to bottom.
     *
     * @throws IllegalStateException if an added row is missing, because the file has changed in the
     *     meantime
     */
    boolean has(int number) {
      if (number > row) {
        throw changed();
      }
      return number == row;
    }

    /**
     * Returns the key of the current row and moves to the next row. Returns null if the current row
     * was not matched.
     */
    @Nullable StudentKey key() {
      byte[] bytes = new byte[readNumber()];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = read();
      }
      next();
      return bytes.length == 0 ? null : new StudentKey(new String(bytes, UTF_8));
    }

    private void next() {
      boolean ended = at == (long) CHUNK * (chunks.size() - 1) + filled;
      row = ended ? Integer.MAX_VALUE : row + readNumber();
    }

    private int readNumber() {
      int number = 0;
      int shift = 0;
      byte b = read();
      while (b < 0) {
        number |= (b & SEVEN_BITS) << shift;
        shift += 7;
        b = read();
      }
      return number | b << shift;
    }

    private byte read() {
      return chunks.get(at / CHUNK)[at++ % CHUNK];
    }
  }
}
