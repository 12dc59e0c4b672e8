package io.github.visiontemplate.poi.internal.zip;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The bytes of a file on disk or in memory. They can be read at any position and by any thread.
 * Must be closed.
 */
public interface FileBytes extends Closeable {

  /** Opens a file. */
  static FileBytes of(Path file) throws IOException {
    return new ChannelBytes(Files.newByteChannel(file));
  }

  /** Wraps an array without copying it. */
  static FileBytes of(byte[] content) {
    return new ArrayBytes(content);
  }

  /** Returns the number of bytes. */
  long size() throws IOException;

  /**
   * Reads at least one byte from a position on. Returns the number of bytes read, or -1 at the end.
   */
  int read(long position, ByteBuffer into) throws IOException;

  /** Opens the bytes as a container file of Office 97–2003. */
  POIFSFileSystem asOleFile() throws IOException;

  @Override
  void close() throws IOException;

  /** Returns the bytes from a position on, as a little-endian buffer. */
  default ByteBuffer range(long position, int length) throws IOException {
    ByteBuffer range = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (range.hasRemaining()) {
      if (read(position + range.position(), range) < 0) {
        throw new EOFException("expected " + length + " bytes at " + position);
      }
    }
    return range.flip();
  }

  /** Copies the bytes of a range. */
  default void copy(long from, long to, OutputStream output) throws IOException {
    new RangeStream(this, from, to).transferTo(output);
  }

  /** A file on disk. */
  record ChannelBytes(SeekableByteChannel channel) implements FileBytes {
    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public int read(long position, ByteBuffer into) throws IOException {
      if (channel instanceof FileChannel file) {
        return file.read(into, position);
      }
      synchronized (channel) {
        return channel.position(position).read(into);
      }
    }

    @Override
    public POIFSFileSystem asOleFile() throws IOException {
      return channel.position(0) instanceof FileChannel file
          ? new POIFSFileSystem(file, true)
          : new POIFSFileSystem(Channels.newInputStream(channel));
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** A file in memory. */
  @SuppressWarnings("ArrayRecordComponent") // the record is never compared
  record ArrayBytes(byte[] content) implements FileBytes {
    @Override
    public long size() {
      return content.length;
    }

    @Override
    public int read(long position, ByteBuffer into) {
      int length = (int) Math.min(into.remaining(), content.length - position);
      if (length <= 0) {
        return -1;
      }
      into.put(content, (int) position, length);
      return length;
    }

    @Override
    public POIFSFileSystem asOleFile() throws IOException {
      return new POIFSFileSystem(new ByteArrayInputStream(content));
    }

    @Override
    public void close() {}
  }
}
