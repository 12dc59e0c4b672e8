package io.github.visiontemplate.poi.internal.zip;

import io.github.visiontemplate.poi.internal.Refusal;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An open archive whose parts are found by {@linkplain PartName name}. Not thread-safe; to be
 * closed.
 */
public final class ZipArchive implements Closeable {

  private final Bytes bytes;
  private final PartLimits limits;
  private final ZipDirectory directory;
  private final Map<PartName, List<ZipEntry>> parts = new HashMap<>();

  private ZipArchive(Bytes bytes, ZipDirectory directory, PartLimits limits) {
    this.bytes = bytes;
    this.directory = directory;
    this.limits = limits;
    directory.entries().stream()
        .filter(entry -> !PartName.isIgnored(entry.name()))
        .forEach(
            entry -> parts.merge(PartName.of(entry.name()), List.of(entry), ZipArchive::joined));
  }

  /**
   * Reads the directory of an archive. The bytes are closed with the archive.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if there is no directory or
   *     it is damaged
   */
  public static ZipArchive open(Bytes bytes, PartLimits limits) throws IOException {
    try {
      return new ZipArchive(bytes, ZipDirectory.read(bytes), limits);
    } catch (EOFException e) {
      throw Refusal.corrupt("");
    }
  }

  /** Returns the names of all parts. */
  public Set<PartName> parts() {
    return Set.copyOf(parts.keySet());
  }

  /** Tells whether there is such a part. */
  public boolean has(PartName name) {
    return parts.containsKey(name);
  }

  /**
   * Opens a part. The stream refuses what is damaged or beyond the limits when it is read that far.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the part is missing or
   *     not readable
   */
  public InputStream open(PartName name) throws IOException {
    ZipEntry entry = entry(name);
    if (entry.size() > limits.bytes()) {
      throw Refusal.tooLarge("PART_BYTES", limits.bytes());
    }
    long start = contentStart(entry);
    InputStream packed = new RangeStream(bytes, start, start + entry.packed());
    return switch (entry.method()) {
      case ZipEntry.STORED -> new PartStream(packed, entry, limits);
      case ZipEntry.DEFLATED -> new PartStream(new RawInflater(packed), entry, limits);
      default -> throw Refusal.corrupt(entry.name());
    };
  }

  /**
   * Returns how a new part is to be spelled so that it stands beside another one: with the folder
   * and the separators as the archive spells them there.
   *
   * @param other a part of this archive
   * @param relative the new part's name from the other one's folder, such as {@code
   *     worksheets/sheet9.xml}
   */
  public String besides(PartName other, String relative) {
    String spelling = entry(other).name();
    int folder = Math.max(spelling.lastIndexOf('/'), spelling.lastIndexOf('\\')) + 1;
    return spelling.substring(0, folder)
        + (spelling.indexOf('\\') < 0 ? relative : relative.replace('/', '\\'));
  }

  /**
   * Copies the archive with some parts changed; every other byte of it stays. The contents are
   * written one after the other, those that replace others in the order of the archive.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if a part to be replaced is
   *     not there, or the archive is damaged
   */
  public void copy(PartChanges changes, OutputStream output) throws IOException {
    Map<Integer, PartWriter> replaced = new HashMap<>();
    Set<Integer> removed = new HashSet<>();
    changes
        .replaced()
        .forEach(
            (name, content) -> {
              replaced.put(entry(name).at(), content);
              entries(name).stream().skip(1).map(ZipEntry::at).forEach(removed::add);
            });
    changes.removed().forEach(name -> entries(name).forEach(entry -> removed.add(entry.at())));
    new ZipCopy(bytes, directory, replaced, removed, output).write(changes.added());
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  private ZipEntry entry(PartName name) {
    List<ZipEntry> entries = entries(name);
    if (entries.isEmpty() || entries.stream().anyMatch(other -> differ(other, entries.get(0)))) {
      throw Refusal.corrupt(name.toString());
    }
    ZipEntry entry = entries.get(0);
    if ((entry.flags() & ZipEntry.ENCRYPTED_FLAG) != 0) {
      throw Refusal.encrypted();
    }
    return entry;
  }

  private List<ZipEntry> entries(PartName name) {
    return parts.getOrDefault(name, List.of());
  }

  /**
   * Programs disagree which of two entries counts, so a file could show one content and have
   * another one imported.
   */
  private static boolean differ(ZipEntry one, ZipEntry other) {
    return one.crc() != other.crc() || one.size() != other.size();
  }

  private long contentStart(ZipEntry entry) throws IOException {
    long header = entry.header();
    if (header < 0 || header > directory.start() - ZipEntry.LOCAL_LENGTH) {
      throw Refusal.corrupt(entry.name());
    }
    ByteBuffer local = bytes.range(header, ZipEntry.LOCAL_LENGTH);
    int names = Short.toUnsignedInt(local.getShort(26)) + Short.toUnsignedInt(local.getShort(28));
    long start = header + ZipEntry.LOCAL_LENGTH + names;
    if (local.getInt(0) != ZipEntry.LOCAL_SIGNATURE
        || entry.packed() < 0
        || entry.packed() > directory.start() - start) {
      throw Refusal.corrupt(entry.name());
    }
    return start;
  }

  private static List<ZipEntry> joined(List<ZipEntry> some, List<ZipEntry> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
