package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.internal.Lookalikes;
import io.github.visiontemplate.internal.Texts;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.NationalStudentNumber.Reading;
import io.github.visiontemplate.table.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Finds the student number that a malformed number was probably meant to be. The number may have
 * letters instead of digits, may contain blanks and signs, or may be a citizen identity number
 * without the letter in front. A number is suggested only if its check character is right.
 */
final class StudentNumberHints {

  private static final int LENGTH_OF_BODY = 18;

  private StudentNumberHints() {}

  static @Nullable String of(Cell cell) {
    String text = Texts.withoutBlanks(NationalStudentNumber.normalized(cell.shown()));
    String repaired = Lookalikes.repaired(text);
    String whole = repaired.length() == LENGTH_OF_BODY ? "G" + repaired : repaired;
    return NationalStudentNumber.read(whole) instanceof Reading.Valid valid
            && valid.number().type() != NationalStudentNumber.Type.L
        ? valid.number().value()
        : null;
  }
}
