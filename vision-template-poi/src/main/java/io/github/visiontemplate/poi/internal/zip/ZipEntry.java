package io.github.visiontemplate.poi.internal.zip;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.visiontemplate.poi.internal.Refusal;
import java.nio.ByteBuffer;

/**
 * One record of an archive's directory, read in place. The numbers in the methods are the positions
 * of fields within the record (APPNOTE 4.3.12). If all bits of a field are ones, its value is in
 * the Zip64 extra field (4.5.3).
 *
 * @param directory the whole directory, little-endian
 * @param at the position in the directory at which the record begins
 * @param shift how many bytes after the start of the file the archive begins
 */
record ZipEntry(ByteBuffer directory, int at, long shift) {

  static final int SIGNATURE = 0x02014b50;
  static final int FIXED_LENGTH = 46;
  static final int ENCRYPTED_FLAG = 1;
  static final short STORED = 0;
  static final short DEFLATED = 8;
  static final short DEFLATE_VERSION = 20;

  static final int LOCAL_SIGNATURE = 0x04034b50;
  static final int LOCAL_LENGTH = 30;

  private static final int SIZES_FOLLOW = 1 << 3;
  private static final int NAME_IS_UTF8 = 1 << 11;
  private static final int FIRST_OF_1980 = 0x0021_0000;

  private static final int TIME = 12;
  private static final int PACKED = 20;
  private static final int SIZE = 24;
  private static final int HEADER = 42;
  private static final long IN_EXTRA_FIELD = 0xFFFF_FFFFL;
  private static final int ZIP64 = 1;

  /** Returns a record for a new entry. Its time is the earliest that archives can represent. */
  static ZipEntry named(String name) {
    byte[] bytes = name.getBytes(UTF_8);
    ByteBuffer record = ByteBuffer.allocate(FIXED_LENGTH + bytes.length).order(LITTLE_ENDIAN);
    record.putInt(0, SIGNATURE).putShort(4, DEFLATE_VERSION).putInt(TIME, FIRST_OF_1980);
    record.putShort(8, (short) (bytes.length == name.length() ? 0 : NAME_IS_UTF8));
    record.putShort(28, (short) bytes.length).put(FIXED_LENGTH, bytes);
    return new ZipEntry(record, 0, 0);
  }

  /** Returns the name as the archive spells it. */
  String name() {
    byte[] name = new byte[nameLength()];
    directory.get(at + FIXED_LENGTH, name);
    return new String(name, UTF_8);
  }

  int nameLength() {
    return unsignedShort(28);
  }

  int extraLength() {
    return unsignedShort(30);
  }

  /** Returns the length of the whole record. */
  int length() {
    return FIXED_LENGTH + nameLength() + extraLength() + unsignedShort(32);
  }

  int flags() {
    return unsignedShort(8);
  }

  /** Returns the compression method of the content: 0 for stored, 8 for deflated. */
  int method() {
    return unsignedShort(10);
  }

  /** Returns the CRC-32 of the content. */
  long crc() {
    return unsignedInt(16);
  }

  /** Returns the number of packed bytes in the archive. */
  long packed() {
    return isLong(PACKED) ? directory.getLong(longField(longLength(SIZE))) : unsignedInt(PACKED);
  }

  /** Returns the number of bytes of the content. */
  long size() {
    return isLong(SIZE) ? directory.getLong(longField(0)) : unsignedInt(SIZE);
  }

  /** Returns the position in the file of the local header, which is before the content. */
  long header() {
    return shift + (isLong(HEADER) ? directory.getLong(headerLongField()) : unsignedInt(HEADER));
  }

  /** Returns a copy of the record for a local header at another position. */
  byte[] withHeader(long place) {
    ByteBuffer copy = ByteBuffer.allocate(length()).order(LITTLE_ENDIAN);
    copy.put(0, directory, at, length());
    if (isLong(HEADER)) {
      copy.putLong(headerLongField() - at, place);
    } else {
      copy.putInt(HEADER, (int) place);
    }
    return copy.array();
  }

  /**
   * Returns a copy of the record for new content at another position. The copy has no extra fields.
   */
  byte[] withContent(DeflatedPart content, long place) {
    int comment = FIXED_LENGTH + nameLength() + extraLength();
    ByteBuffer copy = ByteBuffer.allocate(length() - extraLength()).order(LITTLE_ENDIAN);
    copy.put(0, directory, at, FIXED_LENGTH + nameLength());
    copy.put(FIXED_LENGTH + nameLength(), directory, at + comment, length() - comment);
    copy.putShort(6, DEFLATE_VERSION).putShort(8, streamedFlags()).putShort(10, DEFLATED);
    copy.putInt(16, (int) content.crc()).putInt(PACKED, (int) content.packed());
    copy.putInt(SIZE, (int) content.size());
    return copy.putShort(30, (short) 0).putInt(HEADER, (int) place).array();
  }

  /** Returns the local header for content whose sizes are not known yet. */
  byte[] localHeader() {
    ByteBuffer header = ByteBuffer.allocate(LOCAL_LENGTH + nameLength()).order(LITTLE_ENDIAN);
    header.putInt(0, LOCAL_SIGNATURE).putShort(4, DEFLATE_VERSION).putShort(6, streamedFlags());
    header.putShort(8, DEFLATED).putInt(10, directory.getInt(at + TIME));
    header.putShort(26, (short) nameLength());
    return header.put(LOCAL_LENGTH, directory, at + FIXED_LENGTH, nameLength()).array();
  }

  private short streamedFlags() {
    return (short) ((flags() & NAME_IS_UTF8) | SIZES_FOLLOW);
  }

  private int headerLongField() {
    return longField(longLength(SIZE) + longLength(PACKED));
  }

  private int longLength(int field) {
    return isLong(field) ? Long.BYTES : 0;
  }

  private boolean isLong(int field) {
    return unsignedInt(field) == IN_EXTRA_FIELD;
  }

  private int longField(int offset) {
    int extra = at + FIXED_LENGTH + nameLength();
    int end = extra + extraLength();
    while (extra + 4 <= end) {
      int id = Short.toUnsignedInt(directory.getShort(extra));
      int length = Short.toUnsignedInt(directory.getShort(extra + 2));
      if (id == ZIP64 && offset + Long.BYTES <= length && extra + 4 + length <= end) {
        return extra + 4 + offset;
      }
      extra += 4 + length;
    }
    throw Refusal.corrupt("");
  }

  private int unsignedShort(int field) {
    return Short.toUnsignedInt(directory.getShort(at + field));
  }

  private long unsignedInt(int field) {
    return Integer.toUnsignedLong(directory.getInt(at + field));
  }
}
