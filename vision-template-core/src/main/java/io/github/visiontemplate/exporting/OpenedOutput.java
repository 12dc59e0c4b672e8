package io.github.visiontemplate.exporting;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A stream that is opened when the first byte is written. */
final class OpenedOutput extends OutputStream {

  private final VisionExport.Output output;
  private @Nullable OutputStream stream;

  OpenedOutput(VisionExport.Output output) {
    this.output = output;
  }

  boolean isOpen() {
    return stream != null;
  }

  @Override
  public void write(int value) throws IOException {
    opened().write(value);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length > 0) {
      opened().write(bytes, offset, length);
    }
  }

  @Override
  public void flush() throws IOException {
    if (stream != null) {
      stream.flush();
    }
  }

  private OutputStream opened() throws IOException {
    if (stream == null) {
      stream = output.open();
    }
    return stream;
  }
}
