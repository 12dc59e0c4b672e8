package io.github.visiontemplate.poi.limit;

import java.util.EnumMap;

/**
 * How large a file may be, so that a hostile one takes neither the memory nor the time of its host.
 * Immutable.
 *
 * <pre>{@code
 * ReadLimits limits = ReadLimits.defaults().with(ReadLimit.FILE_BYTES, 20_000_000).with(ReadLimit.ROWS, 50_000);
 * }</pre>
 */
public final class ReadLimits {

  private static final ReadLimits DEFAULTS = new ReadLimits(new EnumMap<>(ReadLimit.class));

  private final EnumMap<ReadLimit, Long> changed;

  private ReadLimits(EnumMap<ReadLimit, Long> changed) {
    this.changed = changed;
  }

  /**
   * Returns the limits that let pass every workbook that a spreadsheet program can hold in reason.
   */
  public static ReadLimits defaults() {
    return DEFAULTS;
  }

  /**
   * Returns the same limits but for one.
   *
   * @throws IllegalArgumentException if the value is not positive
   */
  public ReadLimits with(ReadLimit limit, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException("expected a positive limit " + limit + ", found " + value);
    }
    EnumMap<ReadLimit, Long> others = new EnumMap<>(changed);
    others.put(limit, value);
    return new ReadLimits(others);
  }

  /** Returns the highest value that is allowed. */
  public long get(ReadLimit limit) {
    return changed.getOrDefault(limit, limit.defaultValue());
  }

  /** Returns the same as a number that an array or a list can have. */
  public int count(ReadLimit limit) {
    return (int) Math.min(get(limit), Integer.MAX_VALUE);
  }
}
