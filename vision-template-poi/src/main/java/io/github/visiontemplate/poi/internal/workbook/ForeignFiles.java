package io.github.visiontemplate.poi.internal.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.internal.FileKind;
import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.zip.FileBytes;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Recognizes files that are not zip archives by their first bytes. */
public final class ForeignFiles {

  private static final int BEGINNING = 4096;
  private static final String ZIP = "PK";
  private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0";
  private static final Pattern OLD_BIFF =
      Pattern.compile("\\x09[\\x00\\x02\\x04]\\x06\\x00.*", Pattern.DOTALL);
  private static final Pattern UTF16_MARK =
      Pattern.compile("(\u00FF\u00FE|\u00FE\u00FF).*", Pattern.DOTALL);
  private static final Pattern HTML =
      Pattern.compile(".*<(!doctype html|html|head|body|table|meta|style)\\b.*", Pattern.DOTALL);
  private static final Pattern TEXT = Pattern.compile("[^\\x00-\\x08\\x0E-\\x1A\\x1C-\\x1F\\x7F]*");

  private ForeignFiles() {}

  /**
   * Lets zip archives pass and refuses all other files.
   *
   * @throws UnreadableTemplateException if the file is not a zip archive; the issue says what kind
   *     of file it looks like
   */
  public static void refuse(FileBytes bytes) throws IOException {
    byte[] beginning = new byte[(int) Math.min(BEGINNING, bytes.size())];
    bytes.range(0, beginning.length).get(beginning);
    String start = new String(beginning, ISO_8859_1);
    if (start.startsWith(ZIP)) {
      return;
    }
    if (start.startsWith(OLE2)) {
      throw OleFile.refusal(bytes);
    }
    throw OLD_BIFF.matcher(start).matches() ? Refusal.legacyXls() : Refusal.notXlsx(kind(start));
  }

  private static FileKind kind(String start) {
    String text =
        start.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
    if (start.isEmpty()) {
      return FileKind.EMPTY;
    }
    if (text.startsWith("%pdf-")) {
      return FileKind.PDF;
    }
    if (text.startsWith("<")) {
      return HTML.matcher(text).matches() ? FileKind.HTML : FileKind.XML;
    }
    boolean readable = UTF16_MARK.matcher(start).matches() || TEXT.matcher(text).matches();
    return readable ? FileKind.CSV : FileKind.UNKNOWN;
  }
}
