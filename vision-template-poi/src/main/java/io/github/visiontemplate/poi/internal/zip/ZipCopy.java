package io.github.visiontemplate.poi.internal.zip;

import io.github.visiontemplate.poi.internal.Refusal;
import java.io.IOException;
import java.io.OutputStream;
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

  private static final byte[] GONE = {};

  private final Bytes bytes;
  private final ZipDirectory directory;
  private final Map<Integer, PartWriter> replaced;
  private final Set<Integer> removed;
  private final ZipOutput zip;
  private final CountedOutput out;

  /** The new records of the entries, by the places of the old ones. */
  private final Map<Integer, byte[]> records = new HashMap<>();

  private final List<byte[]> addedRecords = new ArrayList<>();

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
    this.zip = new ZipOutput(output);
    this.out = zip.stream();
  }

  void write(Map<String, PartWriter> added) throws IOException {
    NavigableMap<Long, List<ZipEntry>> spans = spans();
    bytes.copy(0, spans.isEmpty() ? directory.start() : spans.firstKey(), out);
    for (Map.Entry<Long, List<ZipEntry>> span : spans.entrySet()) {
      Long next = spans.higherKey(span.getKey());
      copy(span.getValue(), span.getKey(), next == null ? directory.start() : next);
    }
    for (Map.Entry<String, PartWriter> part : added.entrySet()) {
      addedRecords.add(zip.deflated(ZipEntry.named(part.getKey()), part.getValue()));
    }
    finish();
  }

  private void finish() throws IOException {
    List<byte[]> all = new ArrayList<>();
    directory.entries().forEach(entry -> all.add(records.getOrDefault(entry.at(), GONE)));
    all.addAll(addedRecords);
    int count = directory.entries().size() - removed.size() + addedRecords.size();
    zip.finish(all, count, directory.comment());
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
      records.put(first.at(), zip.deflated(first, Objects.requireNonNull(replaced.get(first.at()))));
    }
  }

  private boolean isChanged(ZipEntry entry) {
    return removed.contains(entry.at()) || replaced.containsKey(entry.at());
  }
}
