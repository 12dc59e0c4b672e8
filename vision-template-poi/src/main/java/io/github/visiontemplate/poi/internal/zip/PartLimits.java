package io.github.visiontemplate.poi.internal.zip;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.limit.ReadLimit;
import io.github.visiontemplate.poi.limit.ReadLimits;

/** The limits for the size of inflated parts. */
record PartLimits(ReadLimits limits) {

  /**
   * The size in bytes up to which every compression ratio is accepted. Sheets with thousands of
   * equal rows are packed to a hundredth of their size. A high ratio is suspicious only if the
   * content is large enough to cost time and memory.
   */
  static final long ALWAYS_FINE = 100_000_000;

  void checkCount(int parts) {
    check(ReadLimit.PARTS, parts);
  }

  void checkPart(long size, long packed) {
    check(ReadLimit.PART_BYTES, size);
    checkRatio(size, packed);
  }

  void checkSmall(long size) {
    check(ReadLimit.WORKBOOK_BYTES, size);
  }

  void checkTotal(long size, long packed) {
    check(ReadLimit.TOTAL_BYTES, size);
    checkRatio(size, packed);
  }

  private void check(ReadLimit limit, long found) {
    if (found > limits.get(limit)) {
      throw Refusal.tooLarge(limit, limits.get(limit));
    }
  }

  private void checkRatio(long size, long packed) {
    long ratio = limits.get(ReadLimit.INFLATION_RATIO);
    if (size > ALWAYS_FINE && size / ratio > packed) {
      throw Refusal.tooLarge(ReadLimit.INFLATION_RATIO, ratio);
    }
  }
}
