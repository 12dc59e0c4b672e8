package io.github.visiontemplate.poi;

import java.util.EnumMap;

/**
 * How large a file may be, so that a hostile one takes neither the memory nor the time of its host.
 * Immutable.
 *
 * <pre>{@code
 * XlsxLimits limits = XlsxLimits.defaults().with(XlsxLimit.FILE_BYTES, 20_000_000).with(XlsxLimit.ROWS, 50_000);
 * }</pre>
 */
public final class XlsxLimits {

  private static final XlsxLimits DEFAULTS = new XlsxLimits(new EnumMap<>(XlsxLimit.class));

  private final EnumMap<XlsxLimit, Long> changed;

  private XlsxLimits(EnumMap<XlsxLimit, Long> changed) {
    this.changed = changed;
  }

  /**
   * Returns the limits that let pass every workbook that a spreadsheet program can hold in reason.
   */
  public static XlsxLimits defaults() {
    return DEFAULTS;
  }

  /**
   * Returns the same limits but for one.
   *
   * @throws IllegalArgumentException if the value is not positive
   */
  public XlsxLimits with(XlsxLimit limit, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException("expected a positive limit " + limit + ", found " + value);
    }
    EnumMap<XlsxLimit, Long> others = new EnumMap<>(changed);
    others.put(limit, value);
    return new XlsxLimits(others);
  }

  /** Returns the highest value that is allowed. */
  public long get(XlsxLimit limit) {
    return changed.getOrDefault(limit, limit.usual());
  }

  int count(XlsxLimit limit) {
    return (int) Math.min(get(limit), Integer.MAX_VALUE);
  }
}
