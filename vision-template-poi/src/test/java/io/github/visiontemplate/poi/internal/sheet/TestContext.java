package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import java.util.List;

/**
 * A workbook with these shared strings; style 1 shows dates, style 2 is text, style 3 is 0.0, style
 * 4 a checkbox.
 */
public record TestContext(
    List<String> sharedStrings, boolean date1904, int maxRows, int maxColumns, int maxTextLength)
    implements SheetContext {

  public static final int DATE = 1;
  public static final int TEXT = 2;
  public static final int ONE_DECIMAL = 3;
  public static final int CHECKBOX = 4;

  /** Returns a context without limits that matter. */
  public static TestContext of(String... sharedStrings) {
    return new TestContext(List.of(sharedStrings), false, 1_048_576, 16_384, 32_767);
  }

  public static TestContext from1904() {
    return new TestContext(List.of(), true, 1_048_576, 16_384, 32_767);
  }

  public static TestContext limited(int rows, int columns, int textLength) {
    return new TestContext(List.of(), false, rows, columns, textLength);
  }

  @Override
  public String sharedString(int index) {
    if (index >= sharedStrings.size()) {
      throw new UnreadableTemplateException(Issue.ofFile(IssueCode.CORRUPT, "shared strings"));
    }
    return sharedStrings.get(index);
  }

  @Override
  public long maxBytesInMemory() {
    return 1 << 24;
  }

  @Override
  public int maxMergedCells() {
    return 3;
  }

  @Override
  public boolean isDate(int styleIndex) {
    return styleIndex == DATE;
  }

  @Override
  public boolean isText(int styleIndex) {
    return styleIndex == TEXT;
  }

  @Override
  public boolean isCheckbox(int styleIndex) {
    return styleIndex == CHECKBOX;
  }

  @Override
  public int decimals(int styleIndex) {
    return styleIndex == ONE_DECIMAL ? 1 : -1;
  }

  @Override
  public boolean inheritsStyles() {
    return false;
  }

  @Override
  public boolean mustBeRecalculated() {
    return false;
  }
}
