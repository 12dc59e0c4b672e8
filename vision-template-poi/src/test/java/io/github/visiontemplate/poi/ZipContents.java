package io.github.visiontemplate.poi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What the JDK, which shares no code with ours, reads from an archive. */
public final class ZipContents {

  private ZipContents() {}

  /** The names and contents of all entries, in the order of the directory. */
  public static Map<String, byte[]> of(byte[] archive) throws IOException {
    Path file = Files.createTempFile("archive", ".zip");
    Map<String, byte[]> contents = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(Files.write(file, archive).toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        contents.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    } finally {
      Files.delete(file);
    }
    return contents;
  }
}
