package io.github.visiontemplate.examples.web.pupils;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.StoredScreening;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the library says of a typed record.
 *
 * @param report the report of the dry run
 * @param change what would change; null if nothing can be stored
 */
public record EntryReview(ImportReport report, @Nullable RecordChange change) {

  /** Returns whether it can be stored. */
  public boolean isStorable() {
    return change != null && report.issues().stream().noneMatch(Issue::isError);
  }

  /**
   * Returns the semester that the date of the examination leads to; null if it cannot be stored.
   */
  public @Nullable Semester semester() {
    return change == null ? null : change.record().semester();
  }

  /** Returns the upload of the record that would be replaced; null if there is none. */
  public @Nullable String replaces() {
    StoredScreening before = change == null ? null : change.before();
    return before == null ? null : before.upload().value();
  }

  /** Returns the errors. */
  public List<Issue> errors() {
    return report.issues().stream().filter(Issue::isError).toList();
  }

  /** Returns the warnings that a person has to answer: that it replaces a record is said anyway. */
  public List<Issue> questions() {
    return report.issues().stream()
        .filter(issue -> !issue.isError() && issue.code() != IssueCode.ALREADY_IMPORTED)
        .toList();
  }

  /** Returns the first error of each field that has one. */
  public Map<Field, Issue> errorsByField() {
    Map<Field, Issue> byField = new EnumMap<>(Field.class);
    for (Issue error : errors()) {
      Field field = fieldOf(error);
      if (field != null) {
        byField.putIfAbsent(field, error);
      }
    }
    return byField;
  }

  /** Returns the field that an issue is about; null if it is about none. */
  public @Nullable Field fieldOf(Issue issue) {
    return TemplateSchemas.city().columns().stream()
        .filter(column -> column.field() != null && column.header().equals(issue.header()))
        .findFirst()
        .map(column -> column.field())
        .orElse(null);
  }

  /** Returns a text without the values, because they are personal data. */
  @Override
  public String toString() {
    return "EntryReview[status=" + report.status() + "]";
  }
}
