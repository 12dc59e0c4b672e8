package io.github.visiontemplate.schema;

/**
 * What an annotated copy of an upload has beside the upload itself. It may be uploaded again, so a
 * template is found without regard to it.
 */
public final class ErrorMarks {

  /** The header of the column with the messages of each row, behind all others. */
  public static final String COLUMN = "错误提示";

  /** The name of the sheet with the summary, before all others. */
  public static final String SHEET = "校验结果";

  private ErrorMarks() {}

  /** Returns whether a sheet has the name of the summary, or the numbered one of a second copy. */
  public static boolean isSheet(String name) {
    return name.equals(SHEET) || name.startsWith(SHEET + " (");
  }

  /** Tells whether a header, as it stands in a file, is that of the column with the messages. */
  public static boolean isColumn(String header) {
    return Headers.normalized(header).equals(COLUMN);
  }
}
