package io.github.visiontemplate.poi.internal.zip;

import java.io.IOException;
import java.io.OutputStream;

/** Counts the bytes that are written. */
final class CountedOutput extends OutputStream {

  private final OutputStream output;
  private long count;

  CountedOutput(OutputStream output) {
    this.output = output;
  }

  long count() {
    return count;
  }

  @Override
  public void write(int value) throws IOException {
    output.write(value);
    count++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    output.write(bytes, offset, length);
    count += length;
  }

  @Override
  public void flush() throws IOException {
    output.flush();
  }
}
