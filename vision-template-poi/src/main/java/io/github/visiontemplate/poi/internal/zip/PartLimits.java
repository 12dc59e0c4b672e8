package io.github.visiontemplate.poi.internal.zip;

/**
 * How far a part may grow when it is inflated.
 *
 * @param bytes the most bytes
 * @param ratio the most bytes for each packed byte, which counts only beyond {@link #ALWAYS_FINE}
 *     bytes
 */
public record PartLimits(long bytes, long ratio) {

  /**
   * Sheets of thousands of equal rows pack a hundred times; only where that costs time and memory
   * it is suspicious.
   */
  static final long ALWAYS_FINE = 100_000_000;
}
