package io.github.visiontemplate.examples.cases;

import io.github.visiontemplate.examples.cases.OutputChecks.Subject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Whether programs that read an archive from front to back can read a workbook. */
final class ZipChecks {

  private static final int END = 0x06054b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int DESCRIPTOR = 0x08074b50;
  private static final int END_LENGTH = 22;
  private static final int LOCAL_LENGTH = 30;
  private static final int CENTRAL_LENGTH = 46;
  private static final int HAS_DESCRIPTOR = 8;
  private static final int ZIP64 = 1;

  private ZipChecks() {}

  static void stream(Subject subject, List<String> problems) {
    byte[] bytes = bytes(subject.output().file());
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        zip.readAllBytes();
        entries++;
      }
    } catch (IOException e) {
      problems.add("after " + entries + " entries: " + e.getMessage());
      return;
    }
    if (entries != subject.output().contents().size()) {
      problems.add("expected " + subject.output().contents().size() + ", found " + entries);
    }
  }

  /** An entry of the central directory: where its local part begins, and how long its data are. */
  private record Entry(int offset, int compressed) {}

  static void descriptors(Subject subject, List<String> problems) {
    ByteBuffer zip = ByteBuffer.wrap(bytes(subject.output().file())).order(ByteOrder.LITTLE_ENDIAN);
    int end = zip.limit() - END_LENGTH;
    while (zip.getInt(end) != END) {
      end--;
    }
    int central = zip.getInt(end + 16);
    List<Entry> entries = entries(zip, central, end);
    for (Entry entry : entries) {
      int next =
          entries.stream()
              .mapToInt(Entry::offset)
              .filter(offset -> offset > entry.offset())
              .min()
              .orElse(central);
      check(zip, entry, next, problems);
    }
  }

  private static List<Entry> entries(ByteBuffer zip, int central, int end) {
    List<Entry> entries = new ArrayList<>();
    int at = central;
    while (at < end && zip.getInt(at) == CENTRAL) {
      entries.add(new Entry(zip.getInt(at + 42), zip.getInt(at + 20)));
      at += CENTRAL_LENGTH + zip.getShort(at + 28) + zip.getShort(at + 30) + zip.getShort(at + 32);
    }
    return entries;
  }

  private static void check(ByteBuffer zip, Entry entry, int next, List<String> problems) {
    int at = entry.offset();
    if (zip.getInt(at) != LOCAL) {
      problems.add("expected a local header at " + at);
    } else if ((zip.getShort(at + 6) & HAS_DESCRIPTOR) != 0) {
      int extra = at + LOCAL_LENGTH + zip.getShort(at + 26);
      int data = extra + zip.getShort(at + 28);
      int descriptor = data + entry.compressed();
      int sizes = hasZip64(zip, extra, data) ? 16 : 8;
      int length = (zip.getInt(descriptor) == DESCRIPTOR ? 8 : 4) + sizes;
      if (next - descriptor != length) {
        problems.add(
            "expected " + length + " bytes at " + descriptor + ", found " + (next - descriptor));
      }
    }
  }

  private static boolean hasZip64(ByteBuffer zip, int extra, int end) {
    for (int at = extra; at + 4 <= end; at += 4 + zip.getShort(at + 2)) {
      if (zip.getShort(at) == ZIP64) {
        return true;
      }
    }
    return false;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
