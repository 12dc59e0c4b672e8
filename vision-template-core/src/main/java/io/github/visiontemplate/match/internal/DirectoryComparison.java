package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.parse.ParsedRow;
import io.github.visiontemplate.schema.Field;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares what a row says of its pupil with what the directory says; differences are warnings. */
public final class DirectoryComparison {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy/M/d", Locale.ROOT);

  private DirectoryComparison() {}

  /**
   * Returns a warning for each of name, sex and birth date that both sides know and that differs.
   */
  public static List<Issue> differences(ParsedRow row, Student student) {
    List<Issue> found = new ArrayList<>(0);
    if (row.name() != null && !Names.areSame(row.name(), student.name())) {
      found.add(row.issue(IssueCode.NAME_DIFFERS, Field.NAME, student.name()));
    }
    Sex sex = student.sex();
    if (sex != null && row.sex() != null && row.sex() != sex) {
      found.add(row.issue(IssueCode.SEX_DIFFERS, Field.SEX, row.sex(), sex));
    }
    LocalDate birthDate = student.birthDate();
    if (birthDate != null && row.birthDate() != null && !birthDate.equals(row.birthDate())) {
      found.add(row.issue(IssueCode.BIRTH_DATE_DIFFERS, Field.BIRTH_DATE, DATE.format(birthDate)));
    }
    return found;
  }
}
