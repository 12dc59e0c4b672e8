package io.github.visiontemplate.poi.internal.zip;

import io.github.visiontemplate.poi.internal.Refusal;

/**
 * How many parts an archive may have, and how far they may grow when they are inflated.
 *
 * @param parts the most parts
 * @param bytes the most bytes of one part
 * @param smallBytes the most bytes of one part that describes the workbook
 * @param totalBytes the most bytes of all parts that are read together
 * @param ratio the most bytes for each packed byte, of a part and of all that are read; it counts
 *     only beyond {@link #ALWAYS_FINE} bytes
 */
public record PartLimits(long parts, long bytes, long smallBytes, long totalBytes, long ratio) {

  /**
   * Sheets of thousands of equal rows pack a hundred times; only where that costs time and memory
   * it is suspicious.
   */
  static final long ALWAYS_FINE = 100_000_000;

  void checkPart(long size, long packed) {
    if (size > bytes) {
      throw Refusal.tooLarge("PART_BYTES", bytes);
    }
    checkRatio(size, packed);
  }

  void checkSmall(long size) {
    if (size > smallBytes) {
      throw Refusal.tooLarge("WORKBOOK_BYTES", smallBytes);
    }
  }

  void checkTotal(long size, long packed) {
    if (size > totalBytes) {
      throw Refusal.tooLarge("TOTAL_BYTES", totalBytes);
    }
    checkRatio(size, packed);
  }

  private void checkRatio(long size, long packed) {
    if (size > ALWAYS_FINE && size / ratio > packed) {
      throw Refusal.tooLarge("INFLATION_RATIO", ratio);
    }
  }
}
