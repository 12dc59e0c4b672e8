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
 * An output file that appears complete or not at all. It is written to a temporary file in the same
 * folder, which is then moved to its place.
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

  /**
   * Opens and locks the file. The lock tells other processes that the file is still being written;
   * closing the file releases the lock.
   */
  private static OutputStream open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    try {
      channel.tryLock();
      return Channels.newOutputStream(channel);
    } catch (IOException e) {
      return Channels.newOutputStream(channel); // the file system has no locks
    }
  }

  OutputStream stream() {
    return stream;
  }

  /** Moves the file to its place, replacing an older file of the same name. */
  void publish() {
    try {
      stream.close();
      move();
    } catch (IOException e) {
      throw new OutputFailedException(target.toString(), e);
    }
  }

  /**
   * Moves the file atomically if the file system can, so that there is always either the older or
   * the new file.
   */
  private void move() throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Closes the file, and deletes it if it was not published. The file is deleted even if closing
   * fails, as on a full disk.
   */
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

  /** Marks failures to write, so that they differ from failures to read the template. */
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
