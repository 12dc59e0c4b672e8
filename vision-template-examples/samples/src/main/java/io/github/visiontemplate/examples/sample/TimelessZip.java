package io.github.visiontemplate.examples.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Copies a zip file, and sets all times in the copy to the same constant. */
final class TimelessZip {

  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

  private TimelessZip() {}

  static void copy(Path source, Path target) throws IOException {
    try (ZipFile zip = new ZipFile(source.toFile());
        ZipOutputStream output = new ZipOutputStream(Files.newOutputStream(target))) {
      for (Enumeration<? extends ZipEntry> each = zip.entries(); each.hasMoreElements(); ) {
        copy(zip, each.nextElement(), output);
      }
    }
  }

  private static void copy(ZipFile zip, ZipEntry entry, ZipOutputStream output) throws IOException {
    ZipEntry copied = new ZipEntry(entry.getName());
    copied.setTimeLocal(EARLIEST);
    output.putNextEntry(copied);
    try (InputStream content = zip.getInputStream(entry)) {
      content.transferTo(output);
    }
    output.closeEntry();
  }
}
