package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.parse.internal.RowPlace;
import io.github.visiontemplate.schema.Field;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row that differs from its matched pupil, kept until the whole file is known.
 *
 * @param place the place of the row
 * @param comparison how the row differs
 * @param name the name as entered; null if the row has none
 * @param birthDate the birth date as entered; null if the row has none
 * @param warnings the warnings to report if the row belongs to the matched pupil after all
 * @param otherwise the error to report if the row belongs to another pupil; the reason is still
 *     missing
 */
record Suspect(
    RowPlace place,
    DirectoryComparison comparison,
    @Nullable String name,
    @Nullable LocalDate birthDate,
    List<Issue> warnings,
    Issue otherwise) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy/M/d", Locale.ROOT);

  static Suspect of(MatchedRow matched, DirectoryComparison comparison) {
    ParsedRow row = matched.parsed();
    return new Suspect(
        row.place(),
        comparison,
        row.name(),
        row.birthDate(),
        warnings(matched, comparison),
        otherwise(matched));
  }

  /** Returns the error that the row belongs to another pupil, with the reason as its token. */
  Issue error(String reason) {
    List<Object> arguments = new ArrayList<>(otherwise.arguments());
    arguments.add(0, reason);
    return otherwise.withArguments(arguments);
  }

  private static List<Issue> warnings(MatchedRow matched, DirectoryComparison comparison) {
    ParsedRow row = matched.parsed();
    Student student = Objects.requireNonNull(matched.person());
    List<Issue> warnings = new ArrayList<>(1);
    if (comparison.name() == Agreement.DIFFERENT) {
      warnings.add(row.issue(IssueCode.NAME_DIFFERS, Field.NAME, student.name()));
    }
    if (comparison.sex() == Agreement.DIFFERENT) {
      warnings.add(
          row.issue(IssueCode.SEX_DIFFERS, Field.SEX, shown(row.sex()), shown(student.sex())));
    }
    if (comparison.birthDate() == Agreement.DIFFERENT) {
      Object known = shown(DirectoryComparison.knownBirthDate(matched));
      warnings.add(row.issue(IssueCode.BIRTH_DATE_DIFFERS, Field.BIRTH_DATE, known));
    }
    return warnings;
  }

  private static Issue otherwise(MatchedRow matched) {
    ParsedRow row = matched.parsed();
    Student student = Objects.requireNonNull(matched.person());
    return row.issue(
        IssueCode.PERSON_DIFFERS,
        matched.key(),
        shown(row.name()),
        shown(row.birthDate()),
        shown(row.sex()),
        student.name(),
        shown(DirectoryComparison.knownBirthDate(matched)),
        shown(student.sex()));
  }

  /**
   * Returns an argument of a message. An argument must not be null; messages show an empty argument
   * as a dash.
   */
  private static Object shown(@Nullable Object value) {
    return value == null ? "" : value instanceof LocalDate date ? DATE.format(date) : value;
  }
}
