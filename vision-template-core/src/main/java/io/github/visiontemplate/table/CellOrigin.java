package io.github.visiontemplate.table;

/** Where the content of a cell comes from. */
public enum CellOrigin {
  /** It was entered, or nobody knows better. */
  ENTERED,
  /** It is the stored result of a formula. */
  FORMULA,
  /**
   * It is the stored result of a formula that gives another result each day or each time, such as
   * {@code TODAY()}.
   */
  VOLATILE_FORMULA
}
