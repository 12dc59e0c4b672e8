package io.github.visiontemplate.poi.internal.zip;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.limit.ReadLimit;
import io.github.visiontemplate.poi.limit.ReadLimits;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An open archive that finds its parts by {@linkplain PartName name}. Not thread-safe. Must be
 * closed.
 */
public final class ZipArchive implements Closeable {

  private final FileBytes bytes;
  private final ReadLimits limits;
  private final PartLimits partLimits;
  private final ZipDirectory directory;
  private final Map<PartName, ZipEntry> parts = new HashMap<>();
  private final Set<PartName> ambiguous = new HashSet<>();
  private final Set<PartName> opened = new HashSet<>();
  private long openedBytes;
  private long openedPacked;

  private ZipArchive(FileBytes bytes, ZipDirectory directory, ReadLimits limits) {
    this.bytes = bytes;
    this.directory = directory;
    this.limits = limits;
    this.partLimits = new PartLimits(limits);
    directory.entries().forEach(this::add);
  }

  /**
   * Reads the directory of an archive. The bytes are closed with the archive.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the archive has no
   *     directory, the directory is damaged, or entries overlap
   */
  public static ZipArchive open(FileBytes bytes, ReadLimits limits) throws IOException {
    try {
      ZipDirectory directory = ZipDirectory.read(bytes, limits.get(ReadLimit.PARTS));
      new PartLimits(limits).checkCount(directory.entries().size());
      directory.refuseOverlaps();
      return new ZipArchive(bytes, directory, limits);
    } catch (EOFException e) {
      throw Refusal.corrupt("");
    }
  }

  /** Returns whether the archive has a part. */
  public boolean has(PartName name) {
    return parts.containsKey(name);
  }

  /**
   * Opens a part. Reading the stream fails when it reaches content that is damaged or beyond the
   * limits.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the part is missing or
   *     not readable
   */
  public InputStream open(PartName name) throws IOException {
    ZipEntry entry = entry(name);
    partLimits.checkPart(entry.size(), entry.packed());
    if (opened.add(name)) {
      openedBytes += entry.size();
      openedPacked += entry.packed();
      partLimits.checkTotal(openedBytes, openedPacked);
    }
    long start = contentStart(entry);
    InputStream packed = new RangeStream(bytes, start, start + entry.packed());
    return switch (entry.method()) {
      case ZipEntry.STORED -> new PartStream(packed, entry);
      case ZipEntry.DEFLATED ->
          new ReadAhead(new PartStream(new RawInflater(packed), entry), entry.size());
      default -> throw Refusal.corrupt(entry.name());
    };
  }

  /** Returns a part's name as the archive spells it. */
  public String spelling(PartName name) {
    return entry(name).name();
  }

  /**
   * Opens a part that describes the workbook, such as relationships, the list of sheets, or styles.
   * Such a part must be small, because its content is kept in memory.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the part is missing, not
   *     readable or not small
   */
  public InputStream openSmall(PartName name) throws IOException {
    partLimits.checkSmall(entry(name).size());
    return open(name);
  }

  /** Returns the limits for the size of the workbook. */
  public ReadLimits limits() {
    return limits;
  }

  /** Returns the maximum number of parts. */
  public long maxParts() {
    return limits.get(ReadLimit.PARTS);
  }

  /**
   * Returns the spelling of a new part's name so that the part is in the folder of another part.
   * The folder and the separators are spelled as in the name of the other part.
   *
   * @param other an existing part of this archive
   * @param relative the path of the new part from the other part's folder, such as {@code
   *     worksheets/sheet9.xml}
   */
  public String sibling(PartName other, String relative) {
    String spelling = spelling(other);
    int folder = Math.max(spelling.lastIndexOf('/'), spelling.lastIndexOf('\\')) + 1;
    return spelling.substring(0, folder)
        + (spelling.indexOf('\\') < 0 ? relative : relative.replace('/', '\\'));
  }

  /**
   * Copies the archive with some parts changed. All other bytes stay as they are. Replaced contents
   * are written in the order of the archive. The parts that are decided last follow, and the new
   * parts come at the end.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if a part to be replaced
   *     does not exist, or the archive is damaged
   */
  public void copy(PartChanges changes, OutputStream output) throws IOException {
    Set<Integer> late = places(changes.late());
    ZipCopy copy = new ZipCopy(bytes, directory, output);
    copy.write(entry -> !late.contains(entry.at()), placed(changes));
    changes.decide();
    ZipCopy.Changes decided = placed(changes);
    copy.write(entry -> late.contains(entry.at()), decided);
    copy.finish(changes.added(), decided.removed().size());
  }

  private ZipCopy.Changes placed(PartChanges changes) {
    Map<Integer, PartWriter> replaced = new HashMap<>();
    changes.replaced().forEach((name, content) -> replaced.put(entry(name).at(), content));
    return new ZipCopy.Changes(replaced, places(changes.removed()));
  }

  private Set<Integer> places(Set<PartName> names) {
    return names.stream()
        .filter(this::has)
        .map(name -> entry(name).at())
        .collect(Collectors.toSet());
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  private void add(ZipEntry entry) {
    String spelling = entry.name();
    if (PartName.leadsOutside(spelling)) {
      throw Refusal.corrupt(spelling);
    }
    if (!PartName.isIgnored(spelling)) {
      PartName name = PartName.of(spelling);
      if (parts.putIfAbsent(name, entry) != null) {
        ambiguous.add(name);
      }
    }
  }

  /**
   * Returns the entry of a part, and refuses a name that two entries share. Programs disagree about
   * which of the two counts, so a file could show one content and have another imported. Equal
   * checksums prove nothing, because checksums can be forged.
   */
  private ZipEntry entry(PartName name) {
    ZipEntry entry = parts.get(name);
    if (entry == null || ambiguous.contains(name)) {
      throw Refusal.corrupt(name.toString());
    }
    if ((entry.flags() & ZipEntry.ENCRYPTED_FLAG) != 0) {
      throw Refusal.encrypted();
    }
    return entry;
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
}
