package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.internal.Grading;
import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.match.internal.MatchedRow;
import io.github.visiontemplate.match.internal.PeopleCheck;
import io.github.visiontemplate.match.internal.RowMatcher;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.parse.internal.PupilReader;
import io.github.visiontemplate.parse.internal.RowParser;
import io.github.visiontemplate.parse.internal.UsedSheets;
import io.github.visiontemplate.report.ChangeListener;
import io.github.visiontemplate.report.ProgressListener;
import io.github.visiontemplate.report.ReadSheet;
import io.github.visiontemplate.report.UnmatchedRow;
import io.github.visiontemplate.report.internal.UnmatchedRows;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.LinkingSession;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * One pass over the rows of a file, sheet by sheet and batch by batch. Good rows go into the
 * session at once, as long as they may be stored at all.
 */
final class ImportPass {

  private static final int BATCH = 1000;
  private static final int BATCH_CHARACTERS = 1_000_000;

  private final ImportSettings settings;
  private final ProgressListener progress;
  private final ImportOutcome outcome;
  private final TemplateWorkbook workbook;
  private final List<TemplateLayout> layouts;
  private final RowMatcher matcher;
  private final StoreSession session;
  private final Attempt attempt;
  private final Findings findings;
  private final UnmatchedRows unmatched;
  private final PeopleCheck people;
  private final Duplicates duplicates = new Duplicates();
  private final UnusualSemesters semesters = new UnusualSemesters();
  private final Tally tally = new Tally();
  private final ValueAlarms values = new ValueAlarms();
  private final StoredChanges changes = new StoredChanges();
  private final List<ReadSheet> sheets = new ArrayList<>();
  private final List<ParsedRow> batch = new ArrayList<>(BATCH);

  ImportPass(
      ImportSettings settings,
      ImportRequest request,
      Grading grading,
      ImportOutcome outcome,
      TemplateWorkbook workbook,
      List<TemplateLayout> layouts,
      RowMatcher matcher,
      StoreSession session,
      Attempt attempt) {
    this.settings = settings;
    this.progress = request.progress;
    this.outcome = outcome;
    this.workbook = workbook;
    this.layouts = layouts;
    this.matcher = matcher;
    this.session = session;
    this.attempt = attempt;
    this.findings = new Findings(grading, outcome.mostIssues());
    this.unmatched = new UnmatchedRows(settings.matching(), matcher);
    this.people = new PeopleCheck(outcome.mostIssues());
  }

  /** Reads all rows, then reports what only the whole file shows of single rows. */
  void read() {
    OptionalInt total = UsedSheets.declaredRows(workbook, layouts);
    for (TemplateLayout layout : layouts) {
      int before = tally.read();
      read(layout, total);
      sheets.add(new ReadSheet(layout, tally.read() - before));
    }
    tally.fewExamined().ifPresent(findings::reportFile);
    findings.allRowsRead();
    people.conclude(findings::report, findings::reportFile);
    LateFindings late = new LateFindings();
    duplicates.conclude(layouts, late, findings);
    semesters.conclude(layouts, late, findings);
    late.report(workbook, layouts, findings);
  }

  private void read(TemplateLayout layout, OptionalInt total) {
    values.begin(layout);
    RowParser parser = RowParser.of(layout, sheet(layout));
    RowCheck check = new RowCheck(settings, layout);
    EarlierImports earlierImports = new EarlierImports(settings.store(), layout);
    int characters = 0;
    changes.begin(layout);
    try (PupilReader rows = PupilReader.of(layout, parser, sheet(layout), findings::reportFile)) {
      for (ParsedRow row = rows.next(); row != null; row = rows.next()) {
        batch.add(row);
        characters += characters(row.extras());
        if (batch.size() == BATCH || characters > BATCH_CHARACTERS) {
          processBatch(check, earlierImports, total);
          characters = 0;
        }
      }
    }
    processBatch(check, earlierImports, total);
  }

  private Sheet sheet(TemplateLayout layout) {
    return workbook.sheets().get(layout.sheetIndex());
  }

  private static int characters(Map<String, String> extras) {
    return extras.isEmpty() ? 0 : extras.values().stream().mapToInt(String::length).sum();
  }

  /**
   * Says what only the whole file shows, and looks for candidates; in the pass that counts, and
   * before anything is committed: a directory that fails here must not hide what was stored. What a
   * refused file would take away is not said, because not all of its rows went into the session.
   */
  void conclude() {
    changes.warnings(outcome.takesRows(this)).forEach(findings::reportFile);
    unmatched.lowRate(tally.examined()).ifPresent(findings::reportFile);
    values.alarms().forEach(findings::reportFile);
    unmatched.findCandidates();
  }

  Findings findings() {
    return findings;
  }

  Tally tally() {
    return tally;
  }

  List<ReadSheet> sheets() {
    return sheets;
  }

  List<UnmatchedRow> unmatched() {
    return unmatched.rows();
  }

  /** Returns how many rows are dated in each semester. */
  SortedMap<Semester, Integer> datedRows() {
    return semesters.counts();
  }

  /** Returns whether anybody is notified of what changes. */
  boolean hasListener() {
    return attempt.listener() != null;
  }

  UploadId uploadId() {
    return session.id();
  }

  /** Returns whether a row was stored that turned out to be in error. */
  boolean hasStoredErrors() {
    return !attempt.leftOut().containsAll(findings.lateErrors());
  }

  private void processBatch(RowCheck check, EarlierImports earlierImports, OptionalInt total) {
    List<CheckedRow> checked = new ArrayList<>(batch.size());
    for (MatchedRow row : matcher.match(batch)) {
      if (row.row().isNotExamined()) {
        pass(row);
      } else {
        people.add(row);
        if (row.student() == null) {
          unmatched.add(row);
        }
        values.count(row.row());
        checked.add(check.check(row));
      }
    }
    earlierImports.find(checked, findings::report);
    List<CheckedRow> good = checked.stream().filter(this::admit).toList();
    batch.clear();
    if (!good.isEmpty() && outcome.takesRows(this)) {
      put(good);
    }
    progress.onRows(tally.read(), total);
  }

  /**
   * Notes the row of a pupil who was not examined; nothing else is said of it. Another row may be
   * about this pupil by mistake.
   */
  private void pass(MatchedRow row) {
    tally.notExamined();
    Student student = row.student();
    if (student != null) {
      people.addPupil(student);
    }
    findings.report(row.row().place(), row.row().issue(IssueCode.NOT_EXAMINED, row.key()));
  }

  private void put(List<CheckedRow> rows) {
    List<ScreeningRecord> records = rows.stream().flatMap(row -> row.record().stream()).toList();
    List<RecordChange> outcomes = session.put(records);
    tally.stored(outcomes);
    changes.count(outcomes);
    confirm(rows.stream().flatMap(row -> row.confirmation().stream()).toList());
    ChangeListener listener = attempt.listener();
    if (listener != null) {
      for (int i = 0; i < outcomes.size(); i++) {
        ParsedRow row = rows.get(i).row();
        Student student = Objects.requireNonNull(rows.get(i).student());
        listener.onChange(row.sheet(), row.row(), student, outcomes.get(i));
      }
    }
  }

  private void confirm(List<NumberLink> links) {
    if (links.isEmpty()) {
      return;
    }
    ((LinkingSession) session).link(links); // as ImportRun has seen to
  }

  /** Notes what was found in a row; returns whether its record may be stored. */
  private boolean admit(CheckedRow row) {
    tally.row(row);
    semesters.count(row);
    for (Issue issue : row.issues()) {
      findings.report(row.place(), issue);
    }
    boolean first = duplicates.isFirst(row);
    return first
        && !findings.isInError(row.place())
        && !attempt.leftOut().contains(row.place())
        && row.record().isPresent();
  }
}
