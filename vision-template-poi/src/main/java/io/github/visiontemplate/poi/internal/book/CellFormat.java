package io.github.visiontemplate.poi.internal.book;

import java.math.BigDecimal;

/** The number format of the cells of a column. */
public enum CellFormat {
  /** Text: typed text stays as it is, even if it is a long number. */
  TEXT("@"),
  /** A date, such as 2025/10/15. */
  DATE("yyyy/mm/dd"),
  /** A number with one decimal. */
  ACUITY("0.0", 1),
  /** A number with two decimals. */
  DIOPTERS("0.00", 2),
  /** A whole number. */
  WHOLE("0", 0),
  /** A share from 0 to 1, shown as a percentage. */
  SHARE("0.0%", 3),
  /** A difference in percentage points, with its sign. */
  POINTS("+0.0;-0.0;0.0", 1),
  /** A number with as many decimals as it has. */
  GENERAL("General", Integer.MAX_VALUE);

  private final String code;
  private final int decimals;

  CellFormat(String code) {
    this(code, 0);
  }

  CellFormat(String code, int decimals) {
    this.code = code;
    this.decimals = decimals;
  }

  /** Returns the format code as spreadsheets write it. */
  public String code() {
    return code;
  }

  /** Returns this format, or the general format if this format would show the number rounded. */
  public CellFormat showing(BigDecimal number) {
    return number.stripTrailingZeros().scale() > decimals ? GENERAL : this;
  }
}
