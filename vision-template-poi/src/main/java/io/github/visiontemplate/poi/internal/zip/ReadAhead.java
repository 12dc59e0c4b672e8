package io.github.visiontemplate.poi.internal.zip;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream in large blocks. From the second block on, the next block is read while the
 * current block is used. A caller who reads only the beginning does not cause further reads.
 */
final class ReadAhead extends BlockStream {

  private static final int LARGEST_BLOCK = 1 << 18;
  private static final int SMALLEST_BLOCK = 1 << 9;

  private final InputStream input;
  private final int blockSize;
  private Block current = new Block();
  private Block next = new Block();
  private @Nullable Ahead reading;
  private boolean started;

  /**
   * Reads from a stream. The stream is closed together with this one.
   *
   * @param expected the expected number of bytes; a small part gets small blocks
   */
  ReadAhead(InputStream input, long expected) {
    this.input = input;
    this.blockSize = (int) Math.max(SMALLEST_BLOCK, Math.min(expected, LARGEST_BLOCK - 1) + 1);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (current.isUsedUp() && !current.isLast()) {
      advance();
    }
    return current.read(into, offset, length);
  }

  /** Waits for the block that is being read, so that nothing is read from a closed file. */
  @Override
  public void close() throws IOException {
    try {
      if (reading != null) {
        reading.await();
      }
    } finally {
      input.close();
    }
  }

  private void advance() throws IOException {
    if (reading == null) {
      next.fill(input, blockSize);
    } else {
      reading.await();
    }
    Block used = current;
    current = next;
    next = used;
    reading = null;
    if (started && !current.isLast()) {
      reading = Ahead.start(() -> used.fill(input, blockSize));
    }
    started = true;
  }

  /** A block of bytes, and whether the stream ends or fails after it. */
  private static final class Block {

    private byte[] bytes = new byte[0];
    private int position;
    private int limit;
    private boolean last;
    private @Nullable Exception failure;

    boolean isUsedUp() {
      return position == limit;
    }

    boolean isLast() {
      return last;
    }

    int read(byte[] into, int offset, int length) throws IOException {
      if (isUsedUp()) {
        throwFailure();
        return -1;
      }
      int count = Math.min(length, limit - position);
      System.arraycopy(bytes, position, into, offset, count);
      position += count;
      return count;
    }

    /**
     * Fills the block. A failure is kept and thrown to the reader who reaches the end of the block.
     */
    void fill(InputStream input, int size) {
      bytes = bytes.length == 0 ? new byte[size] : bytes;
      position = 0;
      limit = 0;
      try {
        while (limit < size && !last) {
          int count = input.read(bytes, limit, size - limit);
          last = count < 0;
          limit += Math.max(count, 0);
        }
      } catch (IOException | RuntimeException e) {
        failure = e;
        last = true;
      }
    }

    private void throwFailure() throws IOException {
      if (failure instanceof IOException e) {
        throw e;
      }
      if (failure instanceof RuntimeException e) {
        throw e;
      }
    }
  }
}
