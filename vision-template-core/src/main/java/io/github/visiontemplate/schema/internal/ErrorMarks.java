package io.github.visiontemplate.schema.internal;

import java.util.Locale;

/**
 * What an annotated copy of an upload has in addition to the upload. The copy may be uploaded
 * again, so these marks are ignored when a template is found.
 */
public final class ErrorMarks {

  /** The header of the column with the messages of each row, behind all others. */
  public static final String COLUMN = "错误提示";

  /** The name of the sheet with the summary, before all others; also the title in it. */
  public static final String SHEET = "校验结果";

  /** The header of that column in a copy with English messages. */
  public static final String ENGLISH_COLUMN = "Problems found";

  /** The name of that sheet in a copy with English messages. */
  public static final String ENGLISH_SHEET = "Check results";

  private static final String NORMALIZED_ENGLISH = Headers.normalized(ENGLISH_COLUMN);

  private ErrorMarks() {}

  /** Returns the header of the column in a language; it is Chinese or English. */
  public static String column(Locale language) {
    return isChinese(language) ? COLUMN : ENGLISH_COLUMN;
  }

  /** Returns the name of the sheet in a language; it is Chinese or English. */
  public static String sheet(Locale language) {
    return isChinese(language) ? SHEET : ENGLISH_SHEET;
  }

  private static boolean isChinese(Locale language) {
    return language.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  /** Returns whether a sheet has the name of the summary, or the numbered one of a second copy. */
  public static boolean isSheet(String name) {
    return isTitle(name) || name.startsWith(SHEET + " (") || name.startsWith(ENGLISH_SHEET + " (");
  }

  /** Returns whether a text is the title of the summary. */
  public static boolean isTitle(String text) {
    return text.equals(SHEET) || text.equals(ENGLISH_SHEET);
  }

  /** Returns whether a header, as it is in a file, is that of the column with the messages. */
  public static boolean isColumn(String header) {
    String normalized = Headers.normalized(header);
    return normalized.equals(COLUMN) || normalized.equals(NORMALIZED_ENGLISH);
  }
}
