package io.github.visiontemplate.report.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.match.internal.MatchedRow;
import io.github.visiontemplate.parse.ParsedRow;
import io.github.visiontemplate.report.UnmatchedRow;
import io.github.visiontemplate.schema.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Collects the rows of a file whose pupils were not matched. */
public final class UnmatchedRows {

  private final List<UnmatchedRow> rows = new ArrayList<>();

  /** Creates an empty collection. */
  public UnmatchedRows() {}

  /** Notes a row without a pupil; returns what is to be reported of it. */
  public Issue add(MatchedRow matched) {
    Issue issue = matched.issue().orElseThrow();
    ParsedRow row = matched.row();
    String number = row.shown(Field.STUDENT_NUMBER);
    rows.add(
        new UnmatchedRow(
            issue,
            Objects.requireNonNull(matched.reason()),
            number.isEmpty() ? null : number,
            new Person(row.name(), row.birthDate()),
            row.sex(),
            List.of()));
    return issue;
  }

  /** Returns the rows, by position. */
  public List<UnmatchedRow> rows() {
    return Collections.unmodifiableList(rows);
  }

  /** Returns how many there are. */
  public int size() {
    return rows.size();
  }
}
