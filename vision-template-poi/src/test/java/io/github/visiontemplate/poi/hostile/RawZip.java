package io.github.visiontemplate.poi.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes archives whose directory may say whatever a test wants it to say. */
final class RawZip {

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int DEFLATED = 8;
  private static final int MEBIBYTE = 1 << 20;

  /**
   * One entry.
   *
   * @param packed the bytes in the archive, raw deflate
   * @param size the size that the directory tells
   */
  record Entry(String name, byte[] packed, long crc, long size) {

    Entry telling(long otherSize) {
      return new Entry(name, packed, crc, otherSize);
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  /** An archive of honest entries. */
  static RawZip of(Map<String, byte[]> parts) {
    RawZip zip = new RawZip();
    parts.forEach((name, content) -> zip.add(entry(name, content)));
    return zip;
  }

  /** An honest entry. */
  static Entry entry(String name, byte[] content) {
    return new Entry(name, deflated(content), crc(content), content.length);
  }

  /** An honest entry of a head, a unit so many times, and a tail, none of it ever in memory. */
  static Entry repeated(String name, String head, String unit, int times, String tail) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(9, true);
    CRC32 crc = new CRC32();
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed, deflater);
        OutputStream out =
            new BufferedOutputStream(new CheckedOutputStream(deflated, crc), 1 << 16)) {
      out.write(head.getBytes(UTF_8));
      byte[] bytes = unit.getBytes(UTF_8);
      for (int i = 0; i < times; i++) {
        out.write(bytes);
      }
      out.write(tail.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long size = deflater.getBytesRead();
    deflater.end();
    return new Entry(name, packed.toByteArray(), crc.getValue(), size);
  }

  /** An entry of a head, so many mebibytes of comments, and a tail; its checksum is wrong. */
  static Entry bomb(String name, String head, int mebibytes, String tail) {
    byte[] comments = "<!---->\n".repeat(MEBIBYTE / 8).getBytes(UTF_8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(9, true);
    flush(deflater, head.getBytes(UTF_8), packed);
    flush(deflater, comments, packed);
    int before = packed.size();
    flush(deflater, comments, packed);
    byte[] block = packed.toByteArray();
    for (int i = 2; i < mebibytes; i++) {
      packed.write(block, before, block.length - before);
    }
    flush(deflater, tail.getBytes(UTF_8), packed);
    packed.write(3); // an empty last block
    packed.write(0);
    deflater.end();
    long size = head.length() + (long) mebibytes * MEBIBYTE + tail.length();
    return new Entry(name, packed.toByteArray(), 0, size);
  }

  RawZip add(Entry entry) {
    entries.add(entry);
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    List<Integer> places = new ArrayList<>();
    for (Entry entry : entries) {
      places.add(zip.size());
      zip.writeBytes(local(entry));
      zip.writeBytes(entry.packed());
    }
    return directory(zip, places);
  }

  /**
   * The quoted overlap of D. Fifield's zip bombs: each entry holds the local headers of all that
   * follow in stored blocks, and all end in the same deflated kernel.
   */
  static byte[] quotedOverlap(int entries, byte[] kernel) {
    RawZip zip = new RawZip();
    byte[] packed = deflated(kernel);
    byte[] content = kernel;
    for (int i = entries; i > 0; i--) {
      Entry entry = new Entry("part" + i, packed, crc(content), content.length);
      zip.entries.add(0, entry);
      byte[] header = local(entry);
      packed = joined(storedBlock(header), packed);
      content = joined(header, content);
    }
    return zip.overlapping();
  }

  private byte[] overlapping() {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    List<Integer> places = new ArrayList<>();
    zip.writeBytes(local(entries.get(0)));
    int start = zip.size();
    zip.writeBytes(entries.get(0).packed());
    places.add(0);
    for (int i = 1; i < entries.size(); i++) {
      int fromEnd = entries.get(i).packed().length + local(entries.get(i)).length;
      places.add(start + entries.get(0).packed().length - fromEnd);
    }
    return directory(zip, places);
  }

  private byte[] directory(ByteArrayOutputStream zip, List<Integer> places) {
    int start = zip.size();
    for (int i = 0; i < entries.size(); i++) {
      zip.writeBytes(central(entries.get(i), places.get(i)));
    }
    int length = zip.size() - start;
    ByteBuffer end = buffer(22).putInt(0, END).putInt(12, length).putInt(16, start);
    short count = (short) entries.size();
    zip.writeBytes(end.putShort(8, count).putShort(10, count).array());
    return zip.toByteArray();
  }

  private static byte[] local(Entry entry) {
    byte[] name = entry.name().getBytes(UTF_8);
    ByteBuffer header = buffer(30 + name.length).putInt(0, LOCAL).putShort(8, (short) DEFLATED);
    header.putInt(14, (int) entry.crc()).putInt(18, entry.packed().length);
    header.putInt(22, (int) entry.size()).putShort(26, (short) name.length);
    return header.put(30, name).array();
  }

  private static byte[] central(Entry entry, int place) {
    byte[] name = entry.name().getBytes(UTF_8);
    ByteBuffer record = buffer(46 + name.length).putInt(0, CENTRAL).putShort(10, (short) DEFLATED);
    record.putInt(16, (int) entry.crc()).putInt(20, entry.packed().length);
    record.putInt(24, (int) entry.size()).putShort(28, (short) name.length).putInt(42, place);
    return record.put(46, name).array();
  }

  private static byte[] storedBlock(byte[] content) {
    ByteBuffer block = buffer(5 + content.length).putShort(1, (short) content.length);
    return block.putShort(3, (short) ~content.length).put(5, content).array();
  }

  private static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater(9, true);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    deflater.setInput(content);
    deflater.finish();
    drain(deflater, Deflater.NO_FLUSH, packed);
    deflater.end();
    return packed.toByteArray();
  }

  private static void flush(Deflater deflater, byte[] content, ByteArrayOutputStream packed) {
    deflater.setInput(content);
    drain(deflater, Deflater.SYNC_FLUSH, packed);
  }

  private static void drain(Deflater deflater, int flush, ByteArrayOutputStream packed) {
    byte[] buffer = new byte[1 << 16];
    int count = deflater.deflate(buffer, 0, buffer.length, flush);
    while (count > 0) {
      packed.write(buffer, 0, count);
      count = deflater.deflate(buffer, 0, buffer.length, flush);
    }
  }

  private static long crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return crc.getValue();
  }

  private static byte[] joined(byte[] some, byte[] more) {
    return buffer(some.length + more.length).put(some).put(more).array();
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
