package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the issues of the cells of one row. */
final class RowIssues {

  private RowIssues() {}

  /**
   * Returns the issues of cells that could not be read, of a missing key or number, and of an
   * examination date that changes daily, such as =TODAY().
   */
  static List<Issue> of(ParsedRow row, ReadCells cells, List<Issue> issuesOfExtras) {
    if (issuesOfExtras.isEmpty() && !cells.hasFlaw() && !cells.hasVolatileDate()) {
      return List.of();
    }
    List<Issue> found = new ArrayList<>(issuesOfExtras);
    if (cells.hasVolatileDate() && row.examDate() != null) {
      found.add(row.issue(IssueCode.EXAM_DATE_VOLATILE, Field.EXAM_DATE));
    }
    cells.forEachFlaw((field, flaw) -> found.add(of(row, flaw, field)));
    return List.copyOf(found);
  }

  /**
   * Returns the issue of a cell that could not be read. A missing key has its own message, because
   * a person may type the key or confirm the proposed key. In the city form, which is matched by
   * key, an unreadable number is only a warning.
   */
  static Issue of(ParsedRow row, IssueCode flaw, Field field) {
    if (field == Field.STUDENT_KEY && flaw == IssueCode.VALUE_MISSING) {
      return row.issue(flaw, field, row.isBlank(Field.PROPOSED_KEY) ? "KEY" : "KEY_UNCONFIRMED");
    }
    if (field == Field.STUDENT_NUMBER && row.hasNameAndNumberSwapped()) {
      return row.issue(
              flaw, field, "NAME_COLUMN", row.layout().position(Field.NAME, row.rowNumber()))
          .withSuggestion(numberInPlaceOfName(row).map(NationalStudentNumber::value).orElse(null));
    }
    boolean isWarning =
        field == Field.STUDENT_NUMBER && row.layout().schema().family() == TemplateFamily.CITY;
    Issue issue = row.issue(flaw, field);
    return isWarning ? issue.withSeverity(Severity.WARNING) : issue;
  }

  static Optional<NationalStudentNumber> numberInPlaceOfName(ParsedRow row) {
    return NationalStudentNumber.read(row.shown(Field.NAME))
            instanceof NationalStudentNumber.Reading.Valid valid
        ? Optional.of(valid.number())
        : Optional.empty();
  }
}
