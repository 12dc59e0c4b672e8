package io.github.visiontemplate.poi.limit;

import io.github.visiontemplate.table.TemplateFile;

/**
 * The limits that a file must not exceed. The names are stable, because the issue {@code TOO_LARGE}
 * has the name of the limit as its first argument.
 *
 * @since 0.1
 */
public enum ReadLimit {
  /** The size of the file in bytes; 512 MiB by default. */
  FILE_BYTES(512L << 20),
  /**
   * The number of parts in the file. The relationships of one part have the same limit. 10,000 by
   * default, which leaves room for thousands of pictures.
   */
  PARTS(10_000),
  /**
   * The size of one unpacked part of the file in bytes; 2 GiB by default, which is enough for every
   * row that a sheet can have.
   */
  PART_BYTES(2L << 30),
  /** The size of all unpacked parts that are read, taken together, in bytes; 4 GiB by default. */
  TOTAL_BYTES(4L << 30),
  /**
   * The size in bytes of anything that is held in memory as a whole: a part that describes the
   * workbook, such as its list of sheets, its styles or its comments; the content of a sheet
   * outside its rows, when a marked copy is written; one row; one element that a copy changes. 16
   * MiB by default.
   */
  WORKBOOK_BYTES(16L << 20),
  /**
   * How many times larger than its packed size an unpacked part may be; 200 by default. The same
   * holds for all parts that are read, taken together. Unpacked sizes up to 100 MB are not checked.
   */
  INFLATION_RATIO(200),
  /** The number of worksheets; 1,000 by default. */
  SHEETS(1_000),
  /**
   * The number of cell styles; 65,536 by default, a little more than spreadsheet programs allow.
   */
  STYLES(1 << 16),
  /** The highest row number; 1,048,576 by default, the last row of spreadsheet programs. */
  ROWS(1 << 20),
  /** The number of columns; 16,384 by default, as many as spreadsheet programs have. */
  COLUMNS(1 << 14),
  /** The number of merged ranges of a sheet; 100,000 by default. */
  MERGED_CELLS(100_000),
  /**
   * The number of characters in a cell; 32,767 by default, the most that spreadsheet programs keep.
   */
  TEXT_LENGTH(32_767),
  /** The number of shared strings, which are kept in memory; 5,000,000 by default. */
  SHARED_STRINGS(5_000_000),
  /** The number of characters of all shared strings together; 50,000,000 by default. */
  SHARED_CHARACTERS(50_000_000),
  /**
   * The number of characters of all formulas and references that are read or written when rows are
   * removed from a copy; 10,000,000 by default.
   */
  FORMULA_CHARACTERS(10_000_000),
  /** The number of errors and warnings that one import or export may find; 200,000 by default. */
  ISSUES(TemplateFile.DEFAULT_MAX_ISSUES);

  private final long defaultValue;

  ReadLimit(long defaultValue) {
    this.defaultValue = defaultValue;
  }

  long defaultValue() {
    return defaultValue;
  }
}
