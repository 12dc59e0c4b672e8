package io.github.visiontemplate.issue;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An error that a person has checked and accepts. The error stays in the report as a warning. Only
 * {@link IssueCode#PERSON_DIFFERS}, {@link IssueCode#PEOPLE_SHIFTED} and {@link
 * IssueCode#ALREADY_IMPORTED} can be accepted, and each needs its own acceptance.
 *
 * @param code the code of the accepted error
 * @param sheet the name of the sheet with the accepted row; null if the error is accepted in the
 *     whole file
 * @param row the number of the accepted row as the spreadsheet program shows it, from 1; null if
 *     the error is accepted in the whole file
 * @since 0.1
 */
public record Acceptance(IssueCode code, @Nullable String sheet, @Nullable Integer row) {

  private static final Set<IssueCode> ACCEPTABLE =
      EnumSet.of(IssueCode.PERSON_DIFFERS, IssueCode.PEOPLE_SHIFTED, IssueCode.ALREADY_IMPORTED);

  /**
   * Checks that such an error can be accepted.
   *
   * @throws IllegalArgumentException if the code cannot be accepted, only one of sheet and row is
   *     given, the row is not positive, or a row is given for an error of the whole file
   */
  public Acceptance {
    if (!ACCEPTABLE.contains(code)) {
      throw new IllegalArgumentException(
          "expected PERSON_DIFFERS, PEOPLE_SHIFTED or ALREADY_IMPORTED, the errors that can be"
              + " accepted, found "
              + code);
    }
    if ((sheet == null) != (row == null) || (row != null && row < 1)) {
      throw new IllegalArgumentException("expected a sheet with a row number from 1, or neither");
    }
    if (code == IssueCode.PEOPLE_SHIFTED && row != null) {
      throw new IllegalArgumentException(
          "PEOPLE_SHIFTED concerns the whole file and cannot be accepted for a row");
    }
  }

  /**
   * Accepts an error wherever it occurs in the file.
   *
   * @throws IllegalArgumentException if the code cannot be accepted
   */
  public static Acceptance of(IssueCode code) {
    return new Acceptance(code, null, null);
  }

  /** Returns whether this acceptance applies to the issue. */
  public boolean covers(Issue issue) {
    return issue.code() == code
        && (row == null
            || (issue.position() != null
                && issue.position().row() == row
                && issue.sheet() != null
                && issue.sheet().equals(sheet)));
  }
}
