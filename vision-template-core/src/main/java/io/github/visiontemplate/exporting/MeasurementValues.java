package io.github.visiontemplate.exporting;

import io.github.visiontemplate.model.Eye;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.table.CellEdit.Value;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Converts the values of a record to the values that the national form expects. */
final class MeasurementValues {

  private static final String YES = "是";
  private static final String NO = "否";

  private MeasurementValues() {}

  /** Returns the value for a measurement cell. Returns null if the record has no such value. */
  static @Nullable Value of(
      VisionScreening screening, Field field, VisionExport.BelowChartCode belowChart) {
    return switch (field) {
      case RIGHT_ACUITY, LEFT_ACUITY ->
          new Value.Numeric(acuity(screening.eye(eye(field)).acuity(), belowChart));
      case ORTHOKERATOLOGY -> orthokeratology(screening.orthokeratology());
      default -> refraction(screening.eye(eye(field)).refraction(), field);
    };
  }

  /**
   * Returns whether a cell already holds a value of the same meaning: 4.80 equals 4.8, and both 0
   * and 9 mean below the chart.
   */
  static boolean isHeldBy(ParsedRow row, Field field, Value value) {
    if (value instanceof Value.Numeric numeric) {
      BigDecimal held = row.decimal(field);
      return held != null
          && comparable(field, held).compareTo(comparable(field, numeric.decimal())) == 0;
    }
    return Objects.equals(row.orthokeratology(), value.text().equals(YES));
  }

  /** Returns a power as text with its sign, as some platforms write it. */
  static Value signed(Value power) {
    boolean positive = power instanceof Value.Numeric numeric && numeric.decimal().signum() > 0;
    return new Value.Text(positive ? "+" + power.text() : power.text());
  }

  /** Returns a value for comparison: both codes for acuity below the chart give the same number. */
  static BigDecimal comparable(Field field, BigDecimal value) {
    boolean isNine = value.compareTo(VisionExport.BelowChartCode.NINE.value()) == 0;
    return isNine && field.isAcuity() ? VisionExport.BelowChartCode.ZERO.value() : value;
  }

  private static @Nullable Value orthokeratology(@Nullable Boolean worn) {
    return worn == null ? null : new Value.Flag(worn, yesOrNo(worn));
  }

  /** Returns 是 (yes) or 否 (no). */
  static String yesOrNo(boolean yes) {
    return yes ? YES : NO;
  }

  private static BigDecimal acuity(VisualAcuity acuity, VisionExport.BelowChartCode belowChart) {
    return acuity.isBelowChart() ? belowChart.value() : BigDecimal.valueOf(acuity.tenths(), 1);
  }

  private static @Nullable Value refraction(@Nullable Refraction refraction, Field field) {
    if (refraction == null) {
      return null;
    }
    return switch (field) {
      case RIGHT_SPHERE, LEFT_SPHERE -> new Value.Numeric(refraction.sphere().toBigDecimal());
      case RIGHT_CYLINDER, LEFT_CYLINDER -> new Value.Numeric(refraction.cylinder().toBigDecimal());
      default ->
          refraction.axis() == null
              ? null
              : new Value.Numeric(BigDecimal.valueOf(refraction.axis()));
    };
  }

  private static Eye eye(Field field) {
    return switch (field) {
      case RIGHT_ACUITY, RIGHT_SPHERE, RIGHT_CYLINDER, RIGHT_AXIS -> Eye.RIGHT;
      default -> Eye.LEFT;
    };
  }
}
