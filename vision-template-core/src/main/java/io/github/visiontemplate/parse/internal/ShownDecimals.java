package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.table.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Reads results of a calculation that the cell's format shows rounded, such as 4.60206 as 4.6.
 * People see, compare and print the rounded number, so the rounded number counts, within limits. It
 * must fit its column; an acuity must be a line of the chart, 3.0 to 5.3. It must differ from the
 * exact number by less than 0.05 for an acuity, 0.005 D for a sphere or cylinder, and 0.05 degrees
 * for an axis. Therefore -1.25 is never read as -1.3, 0.04 never as below the chart, and a power in
 * the column of an axis never as 0.
 */
final class ShownDecimals {

  private static final BigDecimal LOWEST_LINE = new BigDecimal("3.0");
  private static final BigDecimal HIGHEST_LINE = new BigDecimal("5.3");
  private static final BigDecimal COARSE = new BigDecimal("0.05");
  private static final BigDecimal FINE = new BigDecimal("0.005");

  private ShownDecimals() {}

  /**
   * Returns the number that the cell shows. Returns null if that number is not within the limits.
   */
  static @Nullable BigDecimal of(Field field, Cell.Numeric cell) {
    if (cell.decimals() < 0 || !Double.isFinite(cell.value())) {
      return null;
    }
    BigDecimal exact = cell.decimal();
    BigDecimal shown = exact.setScale(cell.decimals(), RoundingMode.HALF_UP);
    boolean near = exact.subtract(shown).abs().compareTo(bound(field)) < 0;
    return near && fits(field, shown) ? shown : null;
  }

  private static BigDecimal bound(Field field) {
    return field.isPower() ? FINE : COARSE;
  }

  private static boolean fits(Field field, BigDecimal shown) {
    int decimals = Math.max(0, shown.stripTrailingZeros().scale());
    if (field.isAcuity()) {
      return decimals <= 1
          && shown.compareTo(LOWEST_LINE) >= 0
          && shown.compareTo(HIGHEST_LINE) <= 0;
    }
    return field.isPower() ? decimals <= 2 : decimals == 0;
  }
}
