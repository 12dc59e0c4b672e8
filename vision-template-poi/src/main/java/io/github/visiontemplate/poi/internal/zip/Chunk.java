package io.github.visiontemplate.poi.internal.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a deflated stream. A chunk is filled, packed by some thread, written, and then filled
 * again.
 */
final class Chunk {

  /**
   * The compression level. Compared to level 6, a sheet gets a sixth larger and takes a third of
   * the time.
   */
  static final int LEVEL = 3;

  /** How many bytes a deflated stream can refer back. */
  private static final int WINDOW = 1 << 15;

  private static final int SIZE = 1 << 17;

  private final Deflater deflater = new Deflater(LEVEL, true);
  private final byte[] content = new byte[WINDOW + SIZE];
  private byte[] packed = new byte[SIZE / 4];
  private int start = WINDOW;
  private int end = WINDOW;
  private int packedLength;
  private @Nullable Ahead packing;

  boolean isFull() {
    return end == content.length;
  }

  /** Copies as many bytes as there is room for, and returns their number. */
  int fill(byte[] bytes, int offset, int length) {
    int count = Math.min(length, content.length - end);
    System.arraycopy(bytes, offset, content, end, count);
    end += count;
    return count;
  }

  /** Empties this chunk, which then continues the content of a full chunk. */
  void startAfter(Chunk last) {
    System.arraycopy(last.content, SIZE, content, 0, WINDOW);
    start = 0;
    end = WINDOW;
  }

  void pack(boolean isLast) {
    packing = Ahead.start(() -> deflate(isLast));
  }

  boolean isPacked() {
    return packing == null || packing.isDone();
  }

  void help() {
    if (packing != null) {
      packing.help();
    }
  }

  /** Writes the packed bytes, if there are any, and returns their number. */
  int writeTo(OutputStream output) throws IOException {
    if (packing == null) {
      return 0;
    }
    packing.await();
    packing = null;
    output.write(packed, 0, packedLength);
    return packedLength;
  }

  /**
   * Releases the memory of the deflater. If no thread has begun a requested packing, it is done
   * here first, so that no thread begins it afterwards.
   */
  void end() {
    help();
    deflater.end();
  }

  private void deflate(boolean isLast) {
    deflater.reset();
    deflater.setDictionary(content, start, WINDOW - start);
    deflater.setInput(content, WINDOW, end - WINDOW);
    if (isLast) {
      deflater.finish();
    }
    packedLength = 0;
    int room;
    int count;
    do {
      if (packedLength == packed.length) {
        packed = Arrays.copyOf(packed, packed.length * 2);
      }
      room = packed.length - packedLength;
      count = deflater.deflate(packed, packedLength, room, Deflater.SYNC_FLUSH);
      packedLength += count;
    } while (count == room);
  }
}
