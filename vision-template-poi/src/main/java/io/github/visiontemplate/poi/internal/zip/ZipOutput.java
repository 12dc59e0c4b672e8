package io.github.visiontemplate.poi.internal.zip;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.limit.ReadLimit;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes deflated entries and the end of an archive. Does not write Zip64 fields. */
final class ZipOutput {

  private static final int STEP = 1 << 16;

  /**
   * The largest size and the largest position, in bytes. Larger values would need Zip64 fields,
   * which not every reader knows.
   */
  private static final long MAX_BYTES = 0xFFFF_FFFEL;

  private static final int MAX_ENTRIES = 0xFFFE;

  private final CountedOutput out;

  ZipOutput(OutputStream output) {
    this.out = new CountedOutput(new BufferedOutputStream(output, STEP));
  }

  /** Returns the underlying stream, for bytes that are copied. */
  CountedOutput stream() {
    return out;
  }

  /**
   * Writes the local header and the content of an entry. Returns the entry's record for the
   * directory.
   */
  byte[] deflated(ZipEntry entry, PartWriter content) throws IOException {
    long place = out.count();
    out.write(entry.localHeader());
    DeflatedPart part = DeflatedPart.write(content, out);
    out.write(part.descriptor());
    if (part.size() > MAX_BYTES) {
      throw Refusal.tooLarge(ReadLimit.PART_BYTES, MAX_BYTES);
    }
    return entry.withContent(part, place);
  }

  /** Writes the directory and flushes the output. */
  void finish(Iterable<byte[]> records, int count, byte[] comment) throws IOException {
    long start = out.count();
    if (start > MAX_BYTES) {
      throw Refusal.tooLarge(ReadLimit.PART_BYTES, MAX_BYTES);
    }
    if (count > MAX_ENTRIES) {
      throw Refusal.corrupt("");
    }
    for (byte[] record : records) {
      out.write(record);
    }
    ByteBuffer end = ByteBuffer.allocate(ZipDirectory.END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(0, ZipDirectory.END_SIGNATURE);
    end.putShort(8, (short) count).putShort(10, (short) count);
    end.putInt(12, (int) (out.count() - start)).putInt(16, (int) start);
    out.write(end.putShort(20, (short) comment.length).array());
    out.write(comment);
    out.flush();
  }
}
