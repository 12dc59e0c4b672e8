package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row that differs means, seen from the end of its file.
 *
 * @param issues what is said of the row; nothing where its birth date is off as the whole file's
 * @param isAnother whether the row counts for the suspicion that the file has shifted: by its name,
 *     or by its birth date where no name could be compared
 * @param isProven whether it counts as proof of it, too
 */
record RowVerdict(List<Issue> issues, boolean isAnother, boolean isProven) {

  static RowVerdict of(Suspect row, SoughtTraits traits, int daysOff) {
    DirectoryComparison comparison = row.comparison();
    boolean name = comparison.name() == Agreement.DIFFERENT;
    boolean birthDate =
        comparison.birthDate() == Agreement.DIFFERENT
            && (daysOff == 0 || comparison.daysOff() != daysOff);
    boolean another = comparison.name() == Agreement.UNKNOWN ? birthDate : name;
    boolean proven =
        name ? birthDate || traits.hasName(row.name()) : traits.hasBirthDate(row.birthDate());
    String reason = reason(row, name, birthDate, traits);
    return new RowVerdict(
        reason == null ? warnings(row, birthDate) : List.of(row.error(reason)),
        another,
        another && proven);
  }

  /**
   * Returns why the row is another pupil's, as the token of its message; null if it need not be.
   */
  private static @Nullable String reason(
      Suspect row, boolean name, boolean birthDate, SoughtTraits traits) {
    if ((name || birthDate) && traits.hasPerson(row.name(), row.birthDate())) {
      return "OTHER_PUPIL";
    }
    if (name && birthDate) {
      return "NAME_AND_BIRTH_DATE";
    }
    return name && row.comparison().sex() == Agreement.DIFFERENT ? "NAME_AND_SEX" : null;
  }

  private static List<Issue> warnings(Suspect row, boolean birthDate) {
    return row.warnings().stream()
        .filter(issue -> birthDate || issue.code() != IssueCode.BIRTH_DATE_DIFFERS)
        .toList();
  }
}
