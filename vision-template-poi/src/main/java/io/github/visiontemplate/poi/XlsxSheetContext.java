package io.github.visiontemplate.poi;

import io.github.visiontemplate.poi.internal.sheet.SheetContext;
import io.github.visiontemplate.poi.internal.workbook.SavingProgram;
import io.github.visiontemplate.poi.internal.workbook.SharedStrings;
import io.github.visiontemplate.poi.internal.workbook.Styles;
import io.github.visiontemplate.poi.internal.workbook.WorkbookPart;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.poi.limit.ReadLimit;
import io.github.visiontemplate.poi.limit.ReadLimits;
import org.jspecify.annotations.Nullable;

/**
 * The texts, styles and limits that the sheets of one workbook share. Texts and styles are read
 * when the first cell needs them.
 */
final class XlsxSheetContext implements SheetContext {

  private final ZipArchive archive;
  private final WorkbookPart workbook;
  private final ReadLimits limits;

  /** Kept in a field, because it is needed for every cell. */
  private final int maxTextLength;

  private final int maxColumns;
  private final int maxRows;

  private @Nullable SharedStrings sharedStrings;
  private @Nullable Styles styles;
  private @Nullable Boolean inheritsStyles;

  XlsxSheetContext(ZipArchive archive, WorkbookPart workbook, ReadLimits limits) {
    this.archive = archive;
    this.workbook = workbook;
    this.limits = limits;
    this.maxTextLength = limits.count(ReadLimit.TEXT_LENGTH);
    this.maxColumns = limits.count(ReadLimit.COLUMNS);
    this.maxRows = limits.count(ReadLimit.ROWS);
  }

  @Override
  public String sharedString(int index) {
    SharedStrings loaded = sharedStrings;
    if (loaded == null) {
      loaded =
          SharedStrings.read(
              workbook.sharedStrings(),
              archive,
              limits.count(ReadLimit.SHARED_STRINGS),
              maxTextLength,
              limits.get(ReadLimit.SHARED_CHARACTERS));
      sharedStrings = loaded;
    }
    return loaded.get(index);
  }

  @Override
  public boolean isDate(int styleIndex) {
    return styles().isDate(styleIndex);
  }

  @Override
  public boolean isText(int styleIndex) {
    return styles().isText(styleIndex);
  }

  @Override
  public boolean isCheckbox(int styleIndex) {
    return styles().isCheckbox(styleIndex);
  }

  @Override
  public int decimals(int styleIndex) {
    return styles().decimals(styleIndex);
  }

  @Override
  public boolean inheritsStyles() {
    Boolean known = inheritsStyles;
    if (known == null) {
      known = SavingProgram.isGnumeric(archive);
      inheritsStyles = known;
    }
    return known;
  }

  @Override
  public boolean date1904() {
    return workbook.date1904();
  }

  @Override
  public boolean mustBeRecalculated() {
    return workbook.mustBeRecalculated();
  }

  @Override
  public int maxRows() {
    return maxRows;
  }

  @Override
  public int maxColumns() {
    return maxColumns;
  }

  @Override
  public long maxBytesInMemory() {
    return limits.get(ReadLimit.WORKBOOK_BYTES);
  }

  @Override
  public int maxMergedCells() {
    return limits.count(ReadLimit.MERGED_CELLS);
  }

  @Override
  public int maxTextLength() {
    return maxTextLength;
  }

  private Styles styles() {
    Styles loaded = styles;
    if (loaded == null) {
      loaded = Styles.read(workbook.styles(), archive, limits.count(ReadLimit.STYLES));
      styles = loaded;
    }
    return loaded;
  }
}
