package io.github.visiontemplate.poi.internal.preview;

import io.github.visiontemplate.exporting.VisionExport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Holds back the beginning of a workbook until it is known that there will be one. Only then the
 * output is opened.
 */
final class HeldOutput extends OutputStream {

  private final VisionExport.Output output;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private boolean isReleased;
  private @Nullable OutputStream opened;

  HeldOutput(VisionExport.Output output) {
    this.output = output;
  }

  /** Lets the next bytes open the output. */
  void release() {
    isReleased = true;
  }

  @Override
  public void write(int value) throws IOException {
    target().write(value);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    target().write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    target().flush();
  }

  private OutputStream target() throws IOException {
    if (!isReleased) {
      return held;
    }
    if (opened == null) {
      opened = output.open();
      held.writeTo(opened);
      held.reset();
    }
    return opened;
  }
}
