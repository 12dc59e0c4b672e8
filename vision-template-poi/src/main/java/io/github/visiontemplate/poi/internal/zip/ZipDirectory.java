package io.github.visiontemplate.poi.internal.zip;

import io.github.visiontemplate.poi.internal.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The directory at the end of an archive (APPNOTE 4.3.12 to 4.3.16).
 *
 * @param entries the entries in the order of the directory
 * @param records the bytes of the directory
 * @param start the position in the file at which the directory begins
 * @param comment the archive's comment
 */
record ZipDirectory(List<ZipEntry> entries, ByteBuffer records, long start, ByteBuffer comment) {

  static final int END_SIGNATURE = 0x06054b50;
  static final int END_LENGTH = 22;

  private static final int END64_SIGNATURE = 0x06064b50;
  private static final int END64_LENGTH = 56;
  private static final int LOCATOR_SIGNATURE = 0x07064b50;
  private static final int LOCATOR_LENGTH = 20;
  private static final int LONGEST_COMMENT = 0xFFFF;

  /**
   * The length in bytes up to which every directory is accepted. A workbook has a few dozen parts,
   * or a few thousand with many pictures. A longer directory would only fill the memory.
   */
  private static final int ALWAYS_FINE = 8 << 20;

  /** How many bytes a longer directory may have for each part that the limit allows. */
  private static final int BYTES_PER_PART = 840;

  /**
   * Finds and reads the directory. Refuses the file if it has no directory.
   *
   * @param maxParts the maximum number of parts of the archive
   */
  static ZipDirectory read(FileBytes bytes, long maxParts) throws IOException {
    long end = findEnd(bytes);
    ByteBuffer fields = bytes.range(end, END_LENGTH);
    ByteBuffer comment = comment(bytes, end, Short.toUnsignedInt(fields.getShort(20)));
    long length = Integer.toUnsignedLong(fields.getInt(12));
    long declared = Integer.toUnsignedLong(fields.getInt(16));
    if (end >= LOCATOR_LENGTH && signature(bytes, end - LOCATOR_LENGTH) == LOCATOR_SIGNATURE) {
      end = end64(bytes, end - LOCATOR_LENGTH);
      ByteBuffer wide = bytes.range(end, END64_LENGTH);
      length = wide.getLong(40);
      declared = wide.getLong(48);
    }
    if (length > ALWAYS_FINE && length / BYTES_PER_PART > maxParts) {
      throw Refusal.corrupt("");
    }
    return read(bytes, end, length, declared, comment);
  }

  /**
   * Refuses entries that overlap one another or the directory, because the same packed bytes would
   * be inflated repeatedly. The check ignores data descriptors after the content.
   */
  void refuseOverlaps() {
    List<ZipEntry> inOrder =
        entries.stream().sorted(Comparator.comparingLong(ZipEntry::header)).toList();
    long end = 0;
    for (ZipEntry entry : inOrder) {
      if (entry.header() < end || entry.packed() < 0 || entry.packed() > start) {
        throw Refusal.corrupt(entry.name());
      }
      end = entry.header() + ZipEntry.LOCAL_LENGTH + entry.nameLength() + entry.packed();
    }
    if (end > start) {
      throw Refusal.corrupt(inOrder.get(inOrder.size() - 1).name());
    }
  }

  private static ZipDirectory read(
      FileBytes bytes, long end, long length, long declared, ByteBuffer comment)
      throws IOException {
    if (length < 0 || length > Math.min(end, Integer.MAX_VALUE)) {
      throw Refusal.corrupt("");
    }
    long start = end - length;
    if (length > 0 && signature(bytes, start) != ZipEntry.SIGNATURE) {
      start = declared; // there are bytes between the directory and its end record
    }
    if (start < 0 || start > end - length) {
      throw Refusal.corrupt("");
    }
    ByteBuffer records = bytes.range(start, (int) length);
    return new ZipDirectory(entries(records, start - declared), records, start, comment);
  }

  private static List<ZipEntry> entries(ByteBuffer records, long shift) {
    List<ZipEntry> entries = new ArrayList<>();
    int at = 0;
    while (at + ZipEntry.FIXED_LENGTH <= records.limit()
        && records.getInt(at) == ZipEntry.SIGNATURE) {
      ZipEntry entry = new ZipEntry(records, at, shift);
      at += entry.length();
      entries.add(entry);
    }
    if (at != records.limit()) {
      throw Refusal.corrupt("");
    }
    return List.copyOf(entries);
  }

  private static long findEnd(FileBytes bytes) throws IOException {
    long size = bytes.size();
    int length = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
    ByteBuffer tail = bytes.range(size - length, length);
    for (int at = length - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == END_SIGNATURE) {
        return size - length + at;
      }
    }
    throw Refusal.corrupt("");
  }

  private static ByteBuffer comment(FileBytes bytes, long end, int declared) throws IOException {
    long rest = bytes.size() - end - END_LENGTH;
    return bytes.range(end + END_LENGTH, (int) Math.min(declared, rest));
  }

  private static long end64(FileBytes bytes, long locator) throws IOException {
    long declared = bytes.range(locator, LOCATOR_LENGTH).getLong(8);
    for (long end : new long[] {declared, locator - END64_LENGTH}) {
      if (end >= 0 && end <= locator - END64_LENGTH && signature(bytes, end) == END64_SIGNATURE) {
        return end;
      }
    }
    throw Refusal.corrupt("");
  }

  private static int signature(FileBytes bytes, long position) throws IOException {
    return bytes.range(position, Integer.BYTES).getInt();
  }
}
