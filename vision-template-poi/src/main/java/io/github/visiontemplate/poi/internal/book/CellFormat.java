package io.github.visiontemplate.poi.internal.book;

import java.math.BigDecimal;

/** How the cells of a column show what is in them. */
public enum CellFormat {
  /** Text: what is typed stays as it is, also a long number. */
  TEXT("@"),
  /** A day, such as 2025/10/15. */
  DATE("yyyy/mm/dd"),
  /** One decimal. */
  ACUITY("0.0", 1),
  /** Two decimals. */
  DIOPTERS("0.00", 2),
  /** A whole number. */
  WHOLE("0", 0),
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

  /** Returns the format as spreadsheets write it. */
  public String code() {
    return code;
  }

  /** Returns this format, or the general one for a number that this one would show rounded. */
  public CellFormat showing(BigDecimal number) {
    return number.stripTrailingZeros().scale() > decimals ? GENERAL : this;
  }
}
