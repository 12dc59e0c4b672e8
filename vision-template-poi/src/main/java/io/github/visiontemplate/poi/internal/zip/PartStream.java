package io.github.visiontemplate.poi.internal.zip;

import io.github.visiontemplate.poi.internal.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * The content of a part. The stream refuses content beyond the size that the directory declares. At
 * the end of the content it compares size and checksum with the directory.
 */
final class PartStream extends BlockStream {

  private static final int SKIPPED_AT_ONCE = 8192;

  private final InputStream content;
  private final ZipEntry entry;
  private final long size;
  private final CRC32 crc = new CRC32();
  private long count;

  PartStream(InputStream content, ZipEntry entry) {
    this.content = content;
    this.entry = entry;
    this.size = entry.size();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      int read = content.read(into, offset, length);
      if (read < 0) {
        checkEnd();
      } else {
        crc.update(into, offset, read);
        count(read);
      }
      return read;
    } catch (ZipException | EOFException e) {
      throw Refusal.corrupt(entry.name());
    }
  }

  @Override
  public long skip(long wanted) throws IOException {
    byte[] skipped = new byte[(int) Math.min(Math.max(wanted, 0), SKIPPED_AT_ONCE)];
    return Math.max(0, read(skipped, 0, skipped.length));
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  /**
   * Counts bytes. A part that is larger than declared is refused at once, because the limits were
   * checked against the declared size.
   */
  private void count(int read) {
    count += read;
    if (count > size) {
      throw Refusal.corrupt(entry.name());
    }
  }

  private void checkEnd() {
    if (count != size || crc.getValue() != entry.crc()) {
      throw Refusal.corrupt(entry.name());
    }
  }
}
