package io.github.visiontemplate.examples.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * An output file that appears complete or not at all: it is written beside its place and then
 * moved.
 */
final class PendingFile implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Path temporary;
  private final OutputStream stream;

  PendingFile(Path target) {
    this.target = target;
    try {
      temporary =
          Files.createTempFile(target.toAbsolutePath().getParent(), ".vision-template", ".tmp");
      temporary.toFile().deleteOnExit();
      stream = new Guarded(new BufferedOutputStream(Files.newOutputStream(temporary), BUFFER));
    } catch (IOException e) {
      throw new OutputFailedException(target.toString(), e);
    }
  }

  OutputStream stream() {
    return stream;
  }

  /** Lets the file appear; an older one of its name is replaced. */
  void publish() {
    try {
      stream.close();
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new OutputFailedException(target.toString(), e);
    }
  }

  @Override
  public void close() {
    try {
      stream.close();
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      throw new OutputFailedException(target.toString(), e);
    }
  }

  /** Tells a failure to write apart from a failure to read the template. */
  private final class Guarded extends OutputStream {

    private final OutputStream inner;

    Guarded(OutputStream inner) {
      this.inner = inner;
    }

    @Override
    public void write(int value) {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      try {
        inner.write(bytes, offset, length);
      } catch (IOException e) {
        throw new OutputFailedException(target.toString(), e);
      }
    }

    @Override
    public void close() throws IOException {
      inner.close();
    }
  }
}
