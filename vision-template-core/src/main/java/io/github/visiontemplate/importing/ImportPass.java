package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.internal.IssueCollector;
import io.github.visiontemplate.match.internal.MatchedRow;
import io.github.visiontemplate.match.internal.RowMatcher;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.parse.ParsedRow;
import io.github.visiontemplate.parse.RowParser;
import io.github.visiontemplate.report.ChangeListener;
import io.github.visiontemplate.report.UnmatchedRow;
import io.github.visiontemplate.report.internal.UnmatchedRows;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.Sheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One pass over the rows of a sheet, batch by batch. Good rows go into the session at once, as long
 * as they may be stored at all.
 */
final class ImportPass {

  private static final int BATCH = 1000;
  private static final int BATCH_CHARACTERS = 1_000_000;

  private final ImportSettings settings;
  private final ImportOutcome outcome;
  private final TemplateLayout layout;
  private final RowMatcher matcher;
  private final RowCheck check;
  private final EarlierImports earlierImports;
  private final StoreSession session;
  private final Attempt attempt;
  private final Duplicates duplicates = new Duplicates();
  private final Tally tally = new Tally();
  private final IssueCollector issues;
  private final Set<Integer> rowsInError = new HashSet<>();
  private final UnmatchedRows unmatched;
  private final ValueAlarms values = new ValueAlarms();
  private final ChangeAlarm changes = new ChangeAlarm();
  private final List<ParsedRow> batch = new ArrayList<>(BATCH);
  private boolean fileInError;

  ImportPass(
      ImportSettings settings,
      ImportOutcome outcome,
      TemplateLayout layout,
      RowMatcher matcher,
      StoreSession session,
      Attempt attempt) {
    this.settings = settings;
    this.outcome = outcome;
    this.layout = layout;
    this.matcher = matcher;
    this.session = session;
    this.attempt = attempt;
    this.issues = new IssueCollector(outcome.mostIssues());
    this.unmatched = new UnmatchedRows(settings.unmatched(), matcher);
    this.check = new RowCheck(settings, layout);
    this.earlierImports = new EarlierImports(settings.store(), layout);
  }

  void read(Sheet sheet) {
    OptionalInt declared = sheet.declaredLastRow();
    RowParser parser = RowParser.of(layout);
    int characters = 0;
    try (RowReader rows = sheet.rows()) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        ParsedRow parsed = parser.parse(row);
        if (parsed != null) {
          batch.add(parsed);
          characters += characters(parsed.extras());
        }
        if (batch.size() == BATCH || characters > BATCH_CHARACTERS) {
          processBatch(declared);
          characters = 0;
        }
      }
    }
    processBatch(declared);
    duplicates.groups().forEach(this::reportDuplicates);
  }

  private static int characters(Map<String, String> extras) {
    return extras.isEmpty() ? 0 : extras.values().stream().mapToInt(String::length).sum();
  }

  Tally tally() {
    return tally;
  }

  List<Issue> issues() {
    return issues.issues();
  }

  /**
   * Says what only the whole file shows, and looks for candidates; in the pass that counts, and
   * before anything is committed: a directory that fails here must not hide what was stored.
   */
  void conclude() {
    unmatched.lowRate(tally.read()).ifPresent(this::reportFile);
    values.alarms().forEach(this::reportFile);
    changes.alarm().ifPresent(this::reportFile);
    unmatched.findCandidates();
  }

  List<UnmatchedRow> unmatched() {
    return unmatched.rows();
  }

  /** Notes what concerns the file as a whole, or its columns. */
  void reportFile(Issue found) {
    Issue issue = settings.graded(found);
    issues.add(issue);
    fileInError |= issue.isError();
  }

  boolean isFileInError() {
    return fileInError;
  }

  int rowsInError() {
    return rowsInError.size();
  }

  /** Tells whether anybody is told what changes. */
  boolean isTold() {
    return attempt.listener() != null;
  }

  UploadId uploadId() {
    return session.id();
  }

  /** Tells whether a row that was stored has the same pupil and semester as another one. */
  boolean hasStoredDuplicates() {
    return !attempt.leftOut().containsAll(duplicateRows());
  }

  Set<Integer> duplicateRows() {
    return duplicates.groups().flatMap(List::stream).collect(Collectors.toSet());
  }

  private void processBatch(OptionalInt declaredLastRow) {
    List<MatchedRow> matched = matcher.match(batch);
    matched.stream().filter(row -> row.student() == null).forEach(unmatched::add);
    List<CheckedRow> checked = matched.stream().map(check::check).toList();
    earlierImports.find(checked, this::report);
    List<CheckedRow> good = checked.stream().filter(this::admit).toList();
    batch.clear();
    if (!good.isEmpty() && outcome.takesRows(this)) {
      put(good);
    }
    settings.progress().onRows(tally.read(), declaredLastRow);
  }

  private void put(List<CheckedRow> rows) {
    List<ScreeningRecord> records = rows.stream().flatMap(row -> row.record().stream()).toList();
    List<RecordChange> outcomes = session.put(records);
    tally.stored(outcomes);
    outcomes.forEach(changes::count);
    ChangeListener listener = attempt.listener();
    if (listener != null) {
      for (int i = 0; i < outcomes.size(); i++) {
        Student student = Objects.requireNonNull(rows.get(i).student());
        listener.onChange(rows.get(i).number(), student, outcomes.get(i));
      }
    }
  }

  /** Notes what was found in a row; returns whether its record may be stored. */
  private boolean admit(CheckedRow row) {
    tally.row(row.student() != null);
    values.count(row.row());
    row.issues().forEach(issue -> report(row.number(), issue));
    boolean first = duplicates.isFirst(row);
    return first
        && !rowsInError.contains(row.number())
        && !attempt.leftOut().contains(row.number())
        && row.record().isPresent();
  }

  private void report(int row, Issue found) {
    Issue issue = settings.graded(found);
    issues.add(issue);
    if (issue.isError()) {
      rowsInError.add(row);
    }
  }

  private void reportDuplicates(List<Integer> rows) {
    Field key = RowMatcher.keyField(layout.schema().family());
    for (Integer row : rows) {
      String others =
          rows.stream()
              .filter(other -> !other.equals(row))
              .map(String::valueOf)
              .collect(Collectors.joining("、"));
      report(
          row,
          Issue.ofCell(
              IssueCode.STUDENT_DUPLICATE,
              layout.position(key, row),
              layout.header(key),
              null,
              others));
    }
  }
}
