package io.github.visiontemplate.poi.internal.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** The bytes of a range; several such streams of the same file may be read in turns. */
public final class RangeStream extends InputStream {

  private final Bytes bytes;
  private final long end;
  private long position;

  /** Starts at {@code from}, inclusive, and ends at {@code to}, exclusive. */
  public RangeStream(Bytes bytes, long from, long to) {
    this.bytes = bytes;
    this.position = from;
    this.end = to;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (position >= end) {
      return -1;
    }
    int wanted = (int) Math.min(length, end - position);
    int read = bytes.read(position, ByteBuffer.wrap(into, offset, wanted));
    position += Math.max(read, 0);
    return read;
  }
}
