package io.github.visiontemplate.schema.internal;

import java.util.Locale;

/**
 * The names of the sheet and the column that an annotated copy adds to an upload. An annotated copy
 * may be uploaded again. Therefore the search for a template ignores this sheet and this column.
 */
public final class ErrorMarks {

  /** The header of the message column, which is the last column. */
  public static final String COLUMN = "错误提示";

  /**
   * The name of the summary sheet, which is the first sheet. It is also the title in that sheet.
   */
  public static final String SHEET = "校验结果";

  /** The header of the message column in a copy with English messages. */
  public static final String ENGLISH_COLUMN = "Problems found";

  /** The name of the summary sheet in a copy with English messages. */
  public static final String ENGLISH_SHEET = "Check results";

  private static final String NORMALIZED_ENGLISH = Headers.normalized(ENGLISH_COLUMN);

  private ErrorMarks() {}

  /**
   * Returns the header of the message column: Chinese for the language {@code zh}, otherwise
   * English.
   */
  public static String column(Locale language) {
    return isChinese(language) ? COLUMN : ENGLISH_COLUMN;
  }

  /**
   * Returns the name of the summary sheet: Chinese for the language {@code zh}, otherwise English.
   */
  public static String sheet(Locale language) {
    return isChinese(language) ? SHEET : ENGLISH_SHEET;
  }

  private static boolean isChinese(Locale language) {
    return language.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  /**
   * Returns whether a sheet name is that of the summary sheet, with or without a number such as
   * {@code (2)}.
   */
  public static boolean isSheet(String name) {
    return isTitle(name) || name.startsWith(SHEET + " (") || name.startsWith(ENGLISH_SHEET + " (");
  }

  /** Returns whether a text is the title of the summary sheet. */
  public static boolean isTitle(String text) {
    return text.equals(SHEET) || text.equals(ENGLISH_SHEET);
  }

  /** Returns whether a header, as the file has it, is the header of the message column. */
  public static boolean isColumn(String header) {
    String normalized = Headers.normalized(header);
    return normalized.equals(COLUMN) || normalized.equals(NORMALIZED_ENGLISH);
  }
}
