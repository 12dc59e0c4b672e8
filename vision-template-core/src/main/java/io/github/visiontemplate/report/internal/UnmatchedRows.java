package io.github.visiontemplate.report.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.internal.Share;
import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.match.internal.CandidateQuery;
import io.github.visiontemplate.match.internal.MatchedRow;
import io.github.visiontemplate.match.internal.Matching;
import io.github.visiontemplate.match.internal.RowMatcher;
import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.report.UnmatchedRow;
import io.github.visiontemplate.schema.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a file whose pupils were not matched. */
public final class UnmatchedRows {

  /**
   * The maximum number of rows for which candidates are looked for. A school hardly has more pupils
   * than this.
   */
  private static final int MOST = 20_000;

  private final Matching matching;
  private final RowMatcher matcher;
  private final UnaryOperator<Issue> wording;
  private final List<UnmatchedRow> rows = new ArrayList<>();

  /** Creates an empty collection for rows from the given matcher. */
  public UnmatchedRows(Matching matching, RowMatcher matcher) {
    this(matching, matcher, UnaryOperator.identity());
  }

  /**
   * Creates an empty collection for rows from the given matcher.
   *
   * @param wording adapts the issue of a row to the report
   */
  public UnmatchedRows(Matching matching, RowMatcher matcher, UnaryOperator<Issue> wording) {
    this.matching = matching;
    this.wording = wording;
    this.matcher = matcher;
  }

  /** Adds an unmatched row. Returns the issue of the row. */
  public Issue add(MatchedRow matched) {
    Issue issue = wording.apply(matched.issue().orElseThrow());
    ParsedRow row = matched.parsed();
    String number = row.shown(Field.STUDENT_NUMBER);
    rows.add(
        new UnmatchedRow(
            issue,
            Objects.requireNonNull(matched.reason()),
            number.isEmpty() ? null : number,
            new Person(name(row), row.birthDate()),
            row.sex(),
            row.schoolClass(),
            List.of()));
    return issue;
  }

  /** Finds candidates for the first 20,000 rows, if the host requested candidates. */
  public void findCandidates() {
    if (matching.persons() == null) {
      return;
    }
    List<UnmatchedRow> first = rows.subList(0, Math.min(MOST, rows.size()));
    List<CandidateQuery> queries = first.stream().map(UnmatchedRows::query).toList();
    List<List<Candidate>> found = matcher.candidates().find(queries);
    for (int i = 0; i < found.size(); i++) {
      rows.set(i, rows.get(i).withCandidates(found.get(i)));
    }
  }

  /** Returns the unmatched rows, in the order in which they were added. */
  public List<UnmatchedRow> rows() {
    return Collections.unmodifiableList(rows);
  }

  /** Returns the number of unmatched rows. */
  public int size() {
    return rows.size();
  }

  /** Returns a warning if too few of the rows that were read were matched. */
  public Optional<Issue> lowRate(int read) {
    int matched = read - rows.size();
    return read >= Share.FEWEST && matched < matching.matchRateFloor() * read
        ? Optional.of(Issue.ofFile(IssueCode.MATCH_RATE_LOW, matched, read))
        : Optional.empty();
  }

  private static @Nullable String name(ParsedRow row) {
    return row.hasNameAndNumberSwapped() ? row.shown(Field.STUDENT_NUMBER) : row.name();
  }

  /**
   * Returns the search for a row. A suggested number is preferred, because it finds more than the
   * number as entered.
   */
  private static CandidateQuery query(UnmatchedRow row) {
    String meant = row.issue().suggestion();
    return new CandidateQuery(
        row.reason(), meant == null ? row.studentNumber() : meant, row.person(), row.sex());
  }
}
