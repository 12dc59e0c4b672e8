package io.github.visiontemplate.poi.limit;

import java.util.EnumMap;

/**
 * How large a file may be. These limits keep a hostile file from using up the memory and time of
 * its host. Immutable.
 *
 * <pre>{@code
 * ReadLimits limits = ReadLimits.defaults().with(ReadLimit.FILE_BYTES, 20_000_000).with(ReadLimit.ROWS, 50_000);
 * }</pre>
 *
 * @since 0.1
 */
public final class ReadLimits {

  private static final ReadLimits DEFAULTS = new ReadLimits(new EnumMap<>(ReadLimit.class));

  private final EnumMap<ReadLimit, Long> changed;

  private ReadLimits(EnumMap<ReadLimit, Long> changed) {
    this.changed = changed;
  }

  /**
   * Returns the default limits, which accept every workbook of a size that spreadsheet programs can
   * reasonably handle.
   */
  public static ReadLimits defaults() {
    return DEFAULTS;
  }

  /**
   * Returns a copy of these limits in which one limit has another value.
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

  /** Returns the highest value that a limit allows. */
  public long get(ReadLimit limit) {
    return changed.getOrDefault(limit, limit.defaultValue());
  }

  /** Returns the highest value that a limit allows, cut to {@link Integer#MAX_VALUE}. */
  public int count(ReadLimit limit) {
    return (int) Math.min(get(limit), Integer.MAX_VALUE);
  }
}
