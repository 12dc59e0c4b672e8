package io.github.visiontemplate.poi.internal.book;

import java.util.function.BiFunction;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;

/**
 * What may be typed into the cells of a column; a blank is always allowed.
 *
 * @param title the heading of the prompt, at most 32 characters
 * @param prompt what people are told when they enter a cell, and when they typed something else; at
 *     most 255 characters
 * @param strict whether other values are refused; otherwise people are asked whether they mean it
 * @param constraint makes the constraint for a column whose first cell is named
 */
public record Restriction(
    String title,
    String prompt,
    boolean strict,
    BiFunction<DataValidationHelper, String, DataValidationConstraint> constraint) {

  /** Returns a restriction to some words, offered in a drop-down list. */
  public static Restriction choice(String title, String prompt, String... words) {
    return new Restriction(
        title, prompt, true, (helper, cell) -> helper.createExplicitListConstraint(words));
  }

  /** Returns a restriction to numbers in a range, both ends included. */
  public static Restriction decimal(String title, String prompt, int from, int to) {
    return new Restriction(
        title,
        prompt,
        true,
        (helper, cell) ->
            helper.createDecimalConstraint(OperatorType.BETWEEN, text(from), text(to)));
  }

  /** Returns a restriction to whole numbers in a range, both ends included. */
  public static Restriction whole(String title, String prompt, int from, int to) {
    return new Restriction(
        title,
        prompt,
        true,
        (helper, cell) ->
            helper.createIntegerConstraint(OperatorType.BETWEEN, text(from), text(to)));
  }

  /** Returns a restriction to days between those that two formulas give. */
  public static Restriction date(String title, String prompt, String from, String to) {
    return new Restriction(
        title,
        prompt,
        true,
        (helper, cell) -> helper.createDateConstraint(OperatorType.BETWEEN, from, to, ""));
  }

  /** Returns a restriction, not strict, to texts of some length. */
  public static Restriction length(String title, String prompt, int from, int to) {
    return new Restriction(
        title,
        prompt,
        false,
        (helper, cell) ->
            helper.createTextLengthConstraint(OperatorType.BETWEEN, text(from), text(to)));
  }

  /**
   * Returns a restriction by a formula.
   *
   * @param formula the formula, in which {@code {}} is replaced by the cell
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
