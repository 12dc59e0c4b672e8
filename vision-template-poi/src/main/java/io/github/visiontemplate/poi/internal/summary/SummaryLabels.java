package io.github.visiontemplate.poi.internal.summary;

import io.github.visiontemplate.poi.internal.book.Words;
import io.github.visiontemplate.report.SemesterSummary.Group;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of schools, grades and classes. */
final class SummaryLabels {

  /** The grades of the national form that have a name. */
  private static final Set<String> NAMED =
      Set.of("11", "12", "13", "14", "15", "16", "21", "22", "23", "24", "31", "32", "33", "34");

  private final Words words;

  SummaryLabels(Words words) {
    this.words = words;
  }

  /** Returns the name of the group's school, or its identifier. */
  String school(Group group) {
    if (group.schoolName() != null && !group.schoolName().isBlank()) {
      return group.schoolName();
    }
    return group.school() == null ? words.of("none") : group.school().value();
  }

  /** Returns the name of a grade, or its code. */
  String grade(Group group) {
    String code = group.gradeCode();
    return code != null && NAMED.contains(code) ? words.of("grade." + code) : known(code);
  }

  String className(Group group) {
    return known(group.className());
  }

  private String known(@Nullable String text) {
    return text == null || text.isBlank() ? words.of("none") : text;
  }
}
