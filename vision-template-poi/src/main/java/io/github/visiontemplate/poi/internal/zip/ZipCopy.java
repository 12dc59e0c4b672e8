package io.github.visiontemplate.poi.internal.zip;

import io.github.visiontemplate.poi.internal.Refusal;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Copies an archive with the content of some entries replaced, some left out and some added. All
 * other bytes are copied as they are; in the directory their places change.
 */
final class ZipCopy {

  private static final int STEP = 1 << 16;

  /** Beyond, all places would need the fields of Zip64, which not every reader knows. */
  private static final long MOST_BYTES = 0xFFFF_FFFEL;

  private static final int MOST_ENTRIES = 0xFFFE;

  private final Bytes bytes;
  private final ZipDirectory directory;
  private final Map<Integer, PartWriter> replaced;
  private final Set<Integer> removed;
  private final CountedOutput out;

  /** The new records of the entries, by the places of the old ones. */
  private final Map<Integer, byte[]> records = new HashMap<>();

  private final ByteArrayOutputStream addedRecords = new ByteArrayOutputStream();

  /**
   * Prepares a copy.
   *
   * @param replaced the new contents, by the places of the entries in the directory
   * @param removed the places of the entries that are left out
   */
  ZipCopy(
      Bytes bytes,
      ZipDirectory directory,
      Map<Integer, PartWriter> replaced,
      Set<Integer> removed,
      OutputStream output) {
    this.bytes = bytes;
    this.directory = directory;
    this.replaced = replaced;
    this.removed = removed;
    this.out = new CountedOutput(new BufferedOutputStream(output, STEP));
  }

  void write(Map<String, PartWriter> added) throws IOException {
    NavigableMap<Long, List<ZipEntry>> spans = spans();
    bytes.copy(0, spans.isEmpty() ? directory.start() : spans.firstKey(), out);
    for (Map.Entry<Long, List<ZipEntry>> span : spans.entrySet()) {
      Long next = spans.higherKey(span.getKey());
      copy(span.getValue(), span.getKey(), next == null ? directory.start() : next);
    }
    for (Map.Entry<String, PartWriter> part : added.entrySet()) {
      addedRecords.write(deflated(ZipEntry.named(part.getKey()), part.getValue()));
    }
    writeDirectory(directory.entries().size() - removed.size() + added.size());
    out.flush();
  }

  /** Returns the entries by the places where their bytes begin. */
  private NavigableMap<Long, List<ZipEntry>> spans() {
    NavigableMap<Long, List<ZipEntry>> spans = new TreeMap<>();
    for (ZipEntry entry : directory.entries()) {
      if (entry.header() < 0 || entry.header() >= directory.start()) {
        throw Refusal.corrupt(entry.name());
      }
      spans.computeIfAbsent(entry.header(), header -> new ArrayList<>()).add(entry);
    }
    return spans;
  }

  /** Two entries may share their content; then it cannot be changed for one of them. */
  private void copy(List<ZipEntry> entries, long from, long to) throws IOException {
    ZipEntry first = entries.get(0);
    if (entries.stream().noneMatch(this::isChanged)) {
      long place = out.count();
      bytes.copy(from, to, out);
      entries.forEach(entry -> records.put(entry.at(), entry.withHeader(place)));
    } else if (entries.size() > 1) {
      throw Refusal.corrupt(first.name());
    } else if (!removed.contains(first.at())) {
      records.put(first.at(), deflated(first, Objects.requireNonNull(replaced.get(first.at()))));
    }
  }

  private boolean isChanged(ZipEntry entry) {
    return removed.contains(entry.at()) || replaced.containsKey(entry.at());
  }

  /** Writes the content and returns its record. */
  private byte[] deflated(ZipEntry entry, PartWriter content) throws IOException {
    long place = out.count();
    out.write(entry.localHeader());
    DeflatedPart part = DeflatedPart.write(content, out);
    out.write(part.descriptor());
    if (part.size() > MOST_BYTES) {
      throw Refusal.tooLarge("PART_BYTES", MOST_BYTES);
    }
    return entry.withContent(part, place);
  }

  private void writeDirectory(int count) throws IOException {
    long start = out.count();
    if (start > MOST_BYTES) {
      throw Refusal.tooLarge("PART_BYTES", MOST_BYTES);
    }
    if (count > MOST_ENTRIES) {
      throw Refusal.corrupt("");
    }
    for (ZipEntry entry : directory.entries()) {
      out.write(records.getOrDefault(entry.at(), new byte[0]));
    }
    out.write(addedRecords.toByteArray());
    out.write(end(start, out.count() - start, (short) count));
    out.write(directory.comment().array());
  }

  private byte[] end(long start, long length, short count) {
    ByteBuffer end = ByteBuffer.allocate(ZipDirectory.END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(0, ZipDirectory.END_SIGNATURE).putShort(8, count).putShort(10, count);
    end.putInt(12, (int) length).putInt(16, (int) start);
    return end.putShort(20, (short) directory.comment().limit()).array();
  }
}
