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
 * Warns of files whose values were probably written in a wrong way: dioptres without their decimal
 * point, acuities in decimal notation, and columns that were sorted by themselves.
 */
final class ValueAlarms {

  /** A quarter of a dioptre without its point; true powers of that size hardly occur. */
  private static final double QUARTER_TIMES_100 = 25;

  private static final double LARGEST_TIMES_100 = 3000;

  /** The best decimal acuity of the chart; the five-grade notation begins at 3.0. */
  private static final double BEST_DECIMAL = 2;

  private final Share timesHundred = new Share();
  private final Share decimal = new Share();
  private final List<SortedColumns> sheets = new ArrayList<>(1);

  /** Begins a sheet, whose rows follow. */
  void begin(TemplateLayout layout) {
    sheets.add(new SortedColumns(layout));
  }

  /** Counts the values of a row; zeros prove nothing. */
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
   * Returns the warnings where more than half of the values, and at least ten, are suspicious, or
   * where columns are sorted.
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
