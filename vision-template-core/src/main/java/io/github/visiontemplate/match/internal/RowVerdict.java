package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a row that differs from its pupil, made when the whole file is known.
 *
 * @param issues the issues of the row; empty if only its birth date differs, by the same day as in
 *     the whole file
 * @param isAnother whether the row seems to belong to another pupil: its name differs, or, if no
 *     name could be compared, its birth date differs
 * @param isProven whether the row also proves that it belongs to another pupil
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
   * Returns the reason why the row belongs to another pupil, as the token that selects the message.
   * Returns null if the row may belong to the matched pupil.
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
