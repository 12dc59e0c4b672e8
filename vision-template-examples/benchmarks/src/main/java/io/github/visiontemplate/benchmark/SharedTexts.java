package io.github.visiontemplate.benchmark;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers the shared texts of a workbook in the order of their first use, and collects them on
 * disk.
 */
final class SharedTexts implements Closeable {

  private final Path file;
  private final OutputStream items;
  private final Map<String, Integer> indexes = new HashMap<>();
  private int count;

  SharedTexts(Path file) throws IOException {
    this.file = file;
    this.items = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  int index(String text) {
    Integer known = indexes.get(text);
    if (known == null) {
      known = append(text);
      indexes.put(text, known);
    }
    return known;
  }

  int append(String text) {
    try {
      items.write(("<si><t>" + text + "</t></si>").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return count++;
  }

  void writeTo(OutputStream part) throws IOException {
    items.flush();
    part.write(WorkbookParts.SHARED_START.getBytes(StandardCharsets.UTF_8));
    try (InputStream written = Files.newInputStream(file)) {
      written.transferTo(part);
    }
    part.write("</sst>".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    items.close();
    Files.delete(file);
  }
}
