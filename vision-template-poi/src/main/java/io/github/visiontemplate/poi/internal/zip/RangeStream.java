package io.github.visiontemplate.poi.internal.zip;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A stream of the bytes of a range. Several such streams of the same file may be read in turns. */
public final class RangeStream extends BlockStream {

  private final FileBytes bytes;
  private final long end;
  private long position;

  /** Creates a stream from {@code from}, inclusive, to {@code to}, exclusive. */
  public RangeStream(FileBytes bytes, long from, long to) {
    this.bytes = bytes;
    this.position = from;
    this.end = to;
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
