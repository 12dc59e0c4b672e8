package io.github.visiontemplate.poi.filling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The texts of a package's parts, in their order, which a test may bend. */
final class Parts {

  private final Map<String, String> texts = new LinkedHashMap<>();

  static Parts of(byte[] archive) {
    Parts parts = new Parts();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.texts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  boolean has(String name) {
    return texts.containsKey(name);
  }

  String text(String name) {
    return texts.getOrDefault(name, "");
  }

  Map<String, String> texts() {
    return texts;
  }

  /** Sets a part; a new one comes last. */
  Parts with(String name, String text) {
    texts.put(name, text);
    return this;
  }

  /** Replaces a text in a part, which must be there. */
  Parts replace(String name, String before, String after) {
    if (!text(name).contains(before)) {
      throw new IllegalArgumentException("expected " + before + " in " + text(name));
    }
    return with(name, text(name).replace(before, after));
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : texts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
