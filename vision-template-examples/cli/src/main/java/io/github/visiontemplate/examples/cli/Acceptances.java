package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.issue.Acceptance;
import io.github.visiontemplate.issue.IssueCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a value of {@code --accept}: {@code CODE} or {@code CODE@SHEET!ROW}. */
final class Acceptances {

  /**
   * The form of a value. The name of the sheet may contain @ and !. A cell such as D12 stands for
   * its row.
   */
  private static final Pattern WRITTEN =
      Pattern.compile("(?<code>[A-Z_]+)(?:@(?<sheet>.+)![A-Za-z]{0,3}(?<row>[0-9]{1,7}))?");

  private Acceptances() {}

  /**
   * Reads an acceptance.
   *
   * @throws IllegalArgumentException if the text has another form, or issues of this code cannot be
   *     accepted
   */
  static Acceptance parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      throw new IllegalArgumentException("expected CODE or CODE@SHEET!ROW");
    }
    IssueCode code = IssueCode.valueOf(written.group("code"));
    String sheet = written.group("sheet");
    return sheet == null
        ? Acceptance.of(code)
        : new Acceptance(code, unquoted(sheet), Integer.valueOf(written.group("row")));
  }

  /** Removes the quotes that spreadsheet programs put around the names of some sheets. */
  private static String unquoted(String sheet) {
    boolean quoted = sheet.length() > 2 && sheet.startsWith("'") && sheet.endsWith("'");
    return quoted ? sheet.substring(1, sheet.length() - 1).replace("''", "'") : sheet;
  }
}
