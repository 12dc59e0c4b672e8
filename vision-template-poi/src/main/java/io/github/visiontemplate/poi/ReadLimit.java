package io.github.visiontemplate.poi;

/**
 * What a file may not exceed. The names are stable: the issue {@code TOO_LARGE} names the limit as
 * its first argument.
 */
public enum ReadLimit {
  /** The size of the file in bytes; 512 MiB by default. */
  FILE_BYTES(512L << 20),
  /**
   * The size of one unpacked part of the file in bytes; 2 GiB by default, room for every row that a
   * sheet can have.
   */
  PART_BYTES(2L << 30),
  /**
   * How many times its packed size a part may have, once it is unpacked to more than 100 MB; 200 by
   * default.
   */
  INFLATION_RATIO(200),
  /** The highest row number; 1,048,576 by default, the last that spreadsheet programs have. */
  ROWS(1 << 20),
  /** The number of columns; 16,384 by default, all that spreadsheet programs have. */
  COLUMNS(1 << 14),
  /**
   * The number of characters in a cell; 32,767 by default, the most that spreadsheet programs keep.
   */
  TEXT_LENGTH(32_767),
  /** The number of texts that cells share, which are kept in memory; 5,000,000 by default. */
  SHARED_STRINGS(5_000_000);

  private final long usual;

  ReadLimit(long usual) {
    this.usual = usual;
  }

  long usual() {
    return usual;
  }
}
