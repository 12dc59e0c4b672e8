package io.github.visiontemplate.poi.internal.book;

import java.util.function.BiFunction;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;

/**
 * The values that people may type into the cells of a column. A blank is always allowed.
 *
 * @param title the heading of the prompt, at most 32 characters
 * @param prompt the text that people see when they select a cell, and when they type a value that
 *     is not allowed; at most 255 characters
 * @param strict whether other values are refused; if not, people are asked whether they mean the
 *     value
 * @param constraint creates the constraint for a column, given the address of the column's first
 *     cell
 */
public record Restriction(
    String title,
    String prompt,
    boolean strict,
    BiFunction<DataValidationHelper, String, DataValidationConstraint> constraint) {

  /** Returns a restriction to some words, which are offered in a drop-down list. */
  public static Restriction choice(String title, String prompt, String... words) {
    return new Restriction(
        title, prompt, true, (helper, cell) -> helper.createExplicitListConstraint(words));
  }

  /**
   * Returns a restriction to the texts of a range of cells, which are offered in a drop-down list.
   * The restriction is not strict.
   *
   * @param range the range with its sheet, such as {@code 'List'!$A$2:$A$9}
   */
  public static Restriction listed(String title, String prompt, String range) {
    return new Restriction(
        title, prompt, false, (helper, cell) -> helper.createFormulaListConstraint(range));
  }

  /** Returns a restriction to numbers in a range. Both ends are included. */
  public static Restriction decimal(String title, String prompt, int from, int to) {
    return new Restriction(
        title,
        prompt,
        true,
        (helper, cell) ->
            helper.createDecimalConstraint(OperatorType.BETWEEN, text(from), text(to)));
  }

  /** Returns a restriction to whole numbers in a range. Both ends are included. */
  public static Restriction whole(String title, String prompt, int from, int to) {
    return new Restriction(
        title,
        prompt,
        true,
        (helper, cell) ->
            helper.createIntegerConstraint(OperatorType.BETWEEN, text(from), text(to)));
  }

  /** Returns a restriction to dates between the results of two formulas. */
  public static Restriction date(String title, String prompt, String from, String to) {
    return new Restriction(
        title,
        prompt,
        true,
        (helper, cell) -> helper.createDateConstraint(OperatorType.BETWEEN, from, to, ""));
  }

  /** Returns a restriction to texts whose length is in a range. The restriction is not strict. */
  public static Restriction length(String title, String prompt, int from, int to) {
    return new Restriction(
        title,
        prompt,
        false,
        (helper, cell) ->
            helper.createTextLengthConstraint(OperatorType.BETWEEN, text(from), text(to)));
  }

  /**
   * Returns a restriction to values for which a formula is true.
   *
   * @param formula the formula, in which {@code {}} stands for the cell
   */
  public static Restriction formula(String title, String prompt, String formula) {
    return new Restriction(
        title,
        prompt,
        true,
        (helper, cell) -> helper.createCustomConstraint(formula.replace("{}", cell)));
  }

  DataValidation validation(DataValidationHelper helper, CellRangeAddressList cells) {
    int column = cells.getCellRangeAddress(0).getFirstColumn();
    String first = new CellReference(1, column).formatAsString(false);
    DataValidation validation = helper.createValidation(constraint.apply(helper, first), cells);
    validation.setEmptyCellAllowed(true);
    validation.setShowPromptBox(true);
    validation.createPromptBox(title, prompt);
    validation.setShowErrorBox(true);
    validation.setErrorStyle(
        strict ? DataValidation.ErrorStyle.STOP : DataValidation.ErrorStyle.WARNING);
    validation.createErrorBox(title, prompt);
    return validation;
  }

  private static String text(int number) {
    return String.valueOf(number);
  }
}
