package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.internal.Share;
import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Warns of files whose values are probably wrong: dioptres without the decimal point, acuities in
 * decimal notation, and columns that were sorted without the other columns.
 */
final class ValueAlarms {

  /**
   * A quarter of a dioptre (0.25) without the decimal point. Real powers that are multiples of 25
   * hardly occur.
   */
  private static final double QUARTER_TIMES_100 = 25;

  private static final double LARGEST_TIMES_100 = 3000;

  /** The best acuity of the chart in decimal notation. The five-grade notation begins at 3.0. */
  private static final double BEST_DECIMAL = 2;

  private final Share timesHundred = new Share();
  private final Share decimal = new Share();
  private final List<SortedColumns> sheets = new ArrayList<>(1);

  /** Begins a sheet. Its rows are counted next. */
  void begin(TemplateLayout layout) {
    sheets.add(new SortedColumns(layout));
  }

  /** Counts the values of a row. Zeros are ignored, because they prove nothing. */
  void count(ParsedRow row) {
    sheets.get(sheets.size() - 1).count(row);
    acuity(row.decimal(Field.RIGHT_ACUITY));
    acuity(row.decimal(Field.LEFT_ACUITY));
    power(row.decimal(Field.RIGHT_SPHERE));
    power(row.decimal(Field.LEFT_SPHERE));
    power(row.decimal(Field.RIGHT_CYLINDER));
    power(row.decimal(Field.LEFT_CYLINDER));
  }

  /**
   * Returns the warnings. There is a warning if more than half of the values, and at least ten, are
   * suspicious, and for each sheet with sorted columns.
   */
  List<Issue> alarms() {
    List<Issue> alarms = new ArrayList<>(0);
    timesHundred.alarm("DIOPTERS_TIMES_100").ifPresent(alarms::add);
    decimal.alarm("DECIMAL_ACUITY").ifPresent(alarms::add);
    sheets.forEach(sheet -> sheet.alarm().ifPresent(alarms::add));
    return alarms;
  }

  private void acuity(@Nullable BigDecimal value) {
    if (value != null && value.signum() > 0) {
      decimal.count(value.doubleValue() <= BEST_DECIMAL);
    }
  }

  private void power(@Nullable BigDecimal value) {
    if (value != null && value.signum() != 0) {
      double size = Math.abs(value.doubleValue());
      timesHundred.count(size % QUARTER_TIMES_100 == 0 && size <= LARGEST_TIMES_100);
    }
  }
}
