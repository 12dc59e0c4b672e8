package io.github.visiontemplate.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The work that every reader and writer of the format must do: inflating and deflating the parts of
 * a workbook.
 */
final class Floor {

  private static final int BUFFER = 1 << 16;
  private static final int LEVEL = 6;

  private Floor() {}

  static long inflate(Path file) throws IOException {
    return copy(file, OutputStream.nullOutputStream());
  }

  static void inflateAndDeflate(Path file, OutputStream output) throws IOException {
    Deflater deflater = new Deflater(LEVEL, true);
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(output, deflater, BUFFER)) {
      copy(file, deflated);
    } finally {
      deflater.end();
    }
  }

  private static long copy(Path file, OutputStream output) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<ZipEntry> parts =
          Stream.of(WorkbookParts.SHEET, WorkbookParts.SHARED)
              .<ZipEntry>map(zip::getEntry)
              .filter(entry -> entry != null)
              .toList();
      for (ZipEntry part : parts) {
        try (InputStream content = zip.getInputStream(part)) {
          for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            output.write(buffer, 0, read);
            bytes += read;
          }
        }
      }
    }
    return bytes;
  }
}
