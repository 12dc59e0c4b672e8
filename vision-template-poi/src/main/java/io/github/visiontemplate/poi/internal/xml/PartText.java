package io.github.visiontemplate.poi.internal.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;

/** The text of a part, well-formed or not. */
public final class PartText {

  private PartText() {}

  /**
   * Returns the text of a part.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if it is missing, damaged or
   *     too large to be in memory
   */
  public static String of(ZipArchive archive, PartName name) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (InputStream part = new Utf8InputStream(archive.openSmall(name))) {
      part.transferTo(content);
    } catch (CharConversionException | CharacterCodingException e) {
      throw Refusal.corrupt(name.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content.toString(UTF_8);
  }
}
