package io.github.visiontemplate.poi.internal.errors;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.visiontemplate.poi.internal.zip.PartChanges;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a sheet is one of those that are selected together. What is typed into one of several
 * selected sheets goes into all, so none may stay selected beside the one that is shown.
 */
final class TabSelection {

  /** Stands near the beginning of a sheet. */
  private static final int HEAD = 1 << 14;

  private static final Pattern SELECTED =
      Pattern.compile("(?s)^(.*?\\stabSelected\\s*=\\s*[\"'])(1|true)([\"'])");

  private TabSelection() {}

  /** Notes that a sheet is no longer selected, if it is. */
  static void clear(PartName sheet, ZipArchive archive, PartChanges changes) {
    try (InputStream part = archive.open(sheet)) {
      if (selected(part.readNBytes(HEAD)).find()) {
        changes.replace(sheet, output -> copy(sheet, archive, output));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(PartName sheet, ZipArchive archive, OutputStream output)
      throws IOException {
    try (InputStream part = archive.open(sheet)) {
      output.write(selected(part.readNBytes(HEAD)).replaceFirst("$10$3").getBytes(ISO_8859_1));
      part.transferTo(output);
    }
  }

  private static Matcher selected(byte[] head) {
    String text = new String(head, ISO_8859_1);
    int rows = text.indexOf("sheetData");
    Matcher matcher = SELECTED.matcher(text);
    return rows < 0 ? matcher : matcher.region(0, rows);
  }
}
