package io.github.visiontemplate.poi.internal.zip;

import io.github.visiontemplate.poi.internal.Refusal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Copies an archive with the content of one entry replaced. The bytes before and behind that entry
 * are copied as they are; in the directory only places, and the replaced entry's sizes, change.
 */
final class ZipCopy {

  private static final int LOCAL_LENGTH = 30;
  private static final int DESCRIPTOR_SIGNATURE = 0x08074b50;
  private static final int DESCRIPTOR_LENGTH = 16;
  private static final int SIZES_FOLLOW = 1 << 3;
  private static final int NAME_IS_UTF8 = 1 << 11;
  private static final int LEVEL = 6;
  private static final int STEP = 1 << 16;

  /** Beyond, all places would need the fields of Zip64, which not every reader knows. */
  private static final long MOST_BYTES = 0xFFFF_FFFEL;

  private final Bytes bytes;
  private final ZipDirectory directory;
  private final ZipEntry replaced;
  private final CRC32 crc = new CRC32();
  private long size;
  private long packed;

  ZipCopy(Bytes bytes, ZipDirectory directory, ZipEntry replaced) {
    this.bytes = bytes;
    this.directory = directory;
    this.replaced = replaced;
  }

  void write(PartWriter content, OutputStream output) throws IOException {
    long next = nextHeader();
    BufferedOutputStream out = new BufferedOutputStream(output, STEP);
    bytes.copy(0, replaced.header(), out);
    out.write(localHeader());
    deflate(content, out);
    out.write(descriptor());
    bytes.copy(next, directory.start(), out);
    long grown =
        LOCAL_LENGTH
            + replaced.nameLength()
            + packed
            + DESCRIPTOR_LENGTH
            - (next - replaced.header());
    if (Math.max(size, directory.start() + grown) > MOST_BYTES) {
      throw Refusal.tooLarge("PART_BYTES", MOST_BYTES);
    }
    writeDirectory(grown, out);
    out.flush();
  }

  /** Two entries may share their content; then it cannot be replaced for one of them. */
  private long nextHeader() {
    if (directory.entries().stream().filter(e -> e.header() == replaced.header()).count() > 1) {
      throw Refusal.corrupt(replaced.name());
    }
    return directory.entries().stream()
        .mapToLong(ZipEntry::header)
        .filter(header -> header > replaced.header())
        .min()
        .orElse(directory.start());
  }

  private void deflate(PartWriter content, OutputStream out) throws IOException {
    Deflater deflater = new Deflater(LEVEL, true);
    try {
      DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater, STEP);
      OutputStream buffered =
          new BufferedOutputStream(new CheckedOutputStream(deflated, crc), STEP);
      content.write(buffered);
      buffered.flush();
      deflated.finish();
      size = deflater.getBytesRead();
      packed = deflater.getBytesWritten();
    } finally {
      deflater.end();
    }
  }

  private byte[] localHeader() throws IOException {
    int nameLength = replaced.nameLength();
    ByteBuffer header = littleEndian(LOCAL_LENGTH + nameLength);
    header.put(0, bytes.range(replaced.header(), LOCAL_LENGTH), 0, LOCAL_LENGTH);
    header.put(
        LOCAL_LENGTH, replaced.directory(), replaced.at() + ZipEntry.FIXED_LENGTH, nameLength);
    header
        .putShort(4, ZipEntry.DEFLATE_VERSION)
        .putShort(6, flags())
        .putShort(8, ZipEntry.DEFLATED);
    header.putInt(14, 0).putInt(18, 0).putInt(22, 0);
    return array(header.putShort(26, (short) nameLength).putShort(28, (short) 0));
  }

  private short flags() {
    return (short) ((replaced.flags() & NAME_IS_UTF8) | SIZES_FOLLOW);
  }

  private byte[] descriptor() {
    ByteBuffer descriptor = littleEndian(DESCRIPTOR_LENGTH).putInt(0, DESCRIPTOR_SIGNATURE);
    descriptor.putInt(4, (int) crc.getValue()).putInt(8, (int) packed).putInt(12, (int) size);
    return array(descriptor);
  }

  private void writeDirectory(long grown, OutputStream out) throws IOException {
    long length = 0;
    for (ZipEntry entry : directory.entries()) {
      byte[] record = record(entry, grown);
      out.write(record);
      length += record.length;
    }
    out.write(end(directory.start() + grown, length));
    out.write(array(directory.comment()));
  }

  private byte[] record(ZipEntry entry, long grown) {
    if (entry.at() == replaced.at()) {
      return entry.withContent(flags(), crc.getValue(), packed, size);
    }
    return entry.withHeader(entry.header() + (entry.header() > replaced.header() ? grown : 0));
  }

  private byte[] end(long start, long length) {
    short count = (short) directory.entries().size();
    ByteBuffer end = littleEndian(ZipDirectory.END_LENGTH).putInt(0, ZipDirectory.END_SIGNATURE);
    end.putShort(8, count).putShort(10, count).putInt(12, (int) length).putInt(16, (int) start);
    return array(end.putShort(20, (short) directory.comment().limit()));
  }

  private static ByteBuffer littleEndian(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] array(ByteBuffer buffer) {
    byte[] array = new byte[buffer.limit()];
    buffer.get(0, array);
    return array;
  }
}
