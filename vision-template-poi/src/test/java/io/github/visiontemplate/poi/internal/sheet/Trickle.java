package io.github.visiontemplate.poi.internal.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that gives one byte at a time, as a slow network may. */
public final class Trickle extends FilterInputStream {

  /** Wraps a stream. */
  public Trickle(InputStream input) {
    super(input);
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    return super.read(bytes, from, Math.min(length, 1));
  }

  @Override
  public byte[] readNBytes(int length) throws IOException {
    byte[] bytes = new byte[length];
    int count = readNBytes(bytes, 0, length);
    return java.util.Arrays.copyOf(bytes, count);
  }
}
