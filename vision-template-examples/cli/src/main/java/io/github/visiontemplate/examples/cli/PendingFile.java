package io.github.visiontemplate.examples.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

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
      temporary = AbandonedFiles.create(target.toAbsolutePath().resolveSibling(".").normalize());
      temporary.toFile().deleteOnExit();
      stream = new Guarded(new BufferedOutputStream(open(temporary), BUFFER));
    } catch (IOException e) {
      throw new OutputFailedException(target.toString(), e);
    }
  }

  /** The lock tells other processes that somebody still writes; closing gives it up. */
  private static OutputStream open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    try {
      channel.tryLock();
      return Channels.newOutputStream(channel);
    } catch (IOException e) {
      return Channels.newOutputStream(channel); // a file system without locks
    }
  }

  OutputStream stream() {
    return stream;
  }

  /** Lets the file appear; an older one of its name is replaced. */
  void publish() {
    try {
      stream.close();
      move();
    } catch (IOException e) {
      throw new OutputFailedException(target.toString(), e);
    }
  }

  /** Where it can be done at one stroke, there is no moment without the older file. */
  private void move() throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** On a full disk closing fails as well; what was written goes all the same. */
  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw new OutputFailedException(target.toString(), e);
    } finally {
      delete();
    }
  }

  private void delete() {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      throw new OutputFailedException(target.toString(), e);
    } finally {
      AbandonedFiles.forget(temporary);
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
