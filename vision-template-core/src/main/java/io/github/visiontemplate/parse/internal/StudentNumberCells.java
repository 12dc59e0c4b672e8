package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.internal.Texts;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.table.Cell;

/**
 * Reads student numbers and keys. A number that a spreadsheet program has rounded is never
 * accepted.
 */
final class StudentNumberCells {

  private static final double LARGEST_EXACT = 1e15;

  private StudentNumberCells() {}

  static Reading<NationalStudentNumber> number(Cell cell) {
    if (cell instanceof Cell.Numeric || cell instanceof Cell.Date) {
      return Reading.flawed(IssueCode.NUMBER_PRECISION_LOST);
    }
    NationalStudentNumber.Reading reading = NationalStudentNumber.read(cell.shown());
    if (reading instanceof NationalStudentNumber.Reading.Valid valid) {
      return Reading.of(valid.number());
    }
    return switch (((NationalStudentNumber.Reading.Invalid) reading).flaw()) {
      case MISSING -> Reading.nothing();
      case CHECK_CHARACTER -> Reading.flawed(IssueCode.NUMBER_CHECK_CHARACTER);
      case MALFORMED ->
          Reading.flawed(
              isScientific(NationalStudentNumber.normalized(cell.shown()))
                  ? IssueCode.NUMBER_PRECISION_LOST
                  : IssueCode.NUMBER_MALFORMED);
    };
  }

  /**
   * Reads a host's key, typed or chosen from the list. A numeric cell is accepted if it still has
   * all digits.
   */
  static Reading<StudentKey> key(Cell cell) {
    if (cell instanceof Cell.Numeric numeric && !(Math.abs(numeric.value()) < LARGEST_EXACT)) {
      return Reading.flawed(IssueCode.NUMBER_PRECISION_LOST);
    }
    return Reading.of(
        new StudentKey(Texts.harmless(KeyChoice.key(Texts.normalized(cell.shown())))));
  }

  /** Returns whether a text is a number in scientific notation, such as 1.10101E+17. */
  private static boolean isScientific(String text) {
    int exponent = text.indexOf('E');
    if (exponent <= 0) {
      return false;
    }
    int digits =
        exponent + 1 < text.length() && text.charAt(exponent + 1) == '+'
            ? exponent + 2
            : exponent + 1;
    return DecimalCells.isUnsigned(text.substring(0, exponent))
        && digits < text.length()
        && text.chars().skip(digits).allMatch(c -> DecimalCells.isDigit((char) c));
  }
}
