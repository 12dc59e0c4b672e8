package io.github.visiontemplate.poi.internal.zip;

import io.github.visiontemplate.poi.internal.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Copies an archive, and replaces the content of some entries, leaves some entries out and adds
 * others. All other bytes are copied as they are. Only the positions in the directory change.
 */
final class ZipCopy {

  private static final byte[] GONE = {};

  /**
   * The changes to entries, by the positions of the entries in the directory.
   *
   * @param replaced the new content of each replaced entry
   * @param removed the entries that are left out
   */
  record Changes(Map<Integer, PartWriter> replaced, Set<Integer> removed) {

    private boolean isChanged(ZipEntry entry) {
      return removed.contains(entry.at()) || replaced.containsKey(entry.at());
    }
  }

  private final FileBytes bytes;
  private final ZipDirectory directory;
  private final ZipOutput zip;
  private final CountedOutput out;

  /** The new directory records of the entries, by the positions of the old records. */
  private final Map<Integer, byte[]> records = new HashMap<>();

  private final List<byte[]> addedRecords = new ArrayList<>();

  ZipCopy(FileBytes bytes, ZipDirectory directory, OutputStream output) {
    this.bytes = bytes;
    this.directory = directory;
    this.zip = new ZipOutput(output);
    this.out = zip.stream();
  }

  /**
   * Writes the chosen entries. Entries that share bytes with a chosen entry are written with it.
   */
  void write(Predicate<ZipEntry> chosen, Changes changes) throws IOException {
    NavigableMap<Long, List<ZipEntry>> spans = spans();
    if (out.count() == 0) {
      bytes.copy(0, spans.isEmpty() ? directory.start() : spans.firstKey(), out);
    }
    for (Map.Entry<Long, List<ZipEntry>> span : spans.entrySet()) {
      if (chosen.test(span.getValue().get(0))) {
        Long next = spans.higherKey(span.getKey());
        copy(span.getValue(), changes, span.getKey(), next == null ? directory.start() : next);
      }
    }
  }

  /** Adds parts and writes the directory. The number says how many entries were left out. */
  void finish(Map<String, PartWriter> added, int removed) throws IOException {
    for (Map.Entry<String, PartWriter> part : added.entrySet()) {
      addedRecords.add(zip.deflated(ZipEntry.named(part.getKey()), part.getValue()));
    }
    List<byte[]> all = new ArrayList<>();
    directory.entries().forEach(entry -> all.add(records.getOrDefault(entry.at(), GONE)));
    all.addAll(addedRecords);
    zip.finish(
        all, directory.entries().size() - removed + added.size(), directory.comment().array());
  }

  /** Returns the entries by the positions in the file at which their bytes begin. */
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

  /**
   * Copies entries that share the same bytes. If there are several, none of them can be changed.
   */
  private void copy(List<ZipEntry> entries, Changes changes, long from, long to)
      throws IOException {
    ZipEntry first = entries.get(0);
    PartWriter content = changes.replaced().get(first.at());
    if (entries.stream().noneMatch(changes::isChanged)) {
      long place = out.count();
      bytes.copy(from, to, out);
      entries.forEach(entry -> records.put(entry.at(), entry.withHeader(place)));
    } else if (entries.size() > 1) {
      throw Refusal.corrupt(first.name());
    } else if (content != null && !changes.removed().contains(first.at())) {
      records.put(first.at(), zip.deflated(first, content));
    }
  }
}
