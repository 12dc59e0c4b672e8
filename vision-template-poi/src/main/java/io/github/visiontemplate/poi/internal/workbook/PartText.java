package io.github.visiontemplate.poi.internal.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.sheet.Utf8InputStream;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The text of a part, well-formed or not. */
public final class PartText {

  /** Parts that are looked at as a whole are small; one of this size would only fill the memory. */
  private static final int MOST_BYTES = 64 << 20;

  private PartText() {}

  /**
   * Returns the text of a part.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if it is missing, damaged or
   *     too large to be in memory
   */
  public static String of(ZipArchive archive, PartName name) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (InputStream part = new Utf8InputStream(archive.open(name))) {
      byte[] step = new byte[8192];
      for (int read = part.read(step); read >= 0; read = part.read(step)) {
        content.write(step, 0, read);
        if (content.size() > MOST_BYTES) {
          throw Refusal.tooLarge("PART_BYTES", MOST_BYTES);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content.toString(UTF_8);
  }
}
