package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.issue.internal.Grading;
import io.github.visiontemplate.match.internal.RowMatcher;
import io.github.visiontemplate.parse.internal.RowPlace;
import io.github.visiontemplate.parse.internal.UsedSheets;
import io.github.visiontemplate.report.ChangeListener;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.ReadSheet;
import io.github.visiontemplate.report.internal.UnmatchedRows;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.store.LinkingSession;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one import of one file: opens the file, finds the columns, and makes one or two passes over
 * the rows.
 */
final class ImportRun {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final ImportSettings settings;
  private final ImportRequest request;
  private final Grading grading;
  private final ImportOutcome outcome;

  ImportRun(ImportSettings settings, ImportRequest request) {
    this.settings = settings;
    this.request = request;
    this.grading = new Grading(request.accepted, settings.raised());
    this.outcome = new ImportOutcome(request.file.facts(), settings.mode(), request.dryRun);
  }

  ImportReport execute() {
    ImportReport report = detectAndRead();
    LOG.info(
        "import of {} bytes ended {}: {}, {}",
        report.file().bytes(),
        report.status(),
        report.rows(),
        report.changes());
    return report;
  }

  private ImportReport detectAndRead() {
    try (TemplateWorkbook workbook = request.file.open()) {
      UsedSheets used = UsedSheets.of(workbook, settings.schemasOf(request.family));
      if (used.refused()) {
        return unreadable(used.layouts(), used.issues());
      }
      List<Issue> columns =
          used.layouts().stream()
              .flatMap(layout -> ExamDateColumn.issue(layout).stream())
              .map(grading::graded)
              .toList();
      if (columns.stream().anyMatch(Issue::isError)) {
        return unreadable(used.layouts(), columns);
      }
      List<Issue> issues = new ArrayList<>(used.issues());
      issues.addAll(columns);
      return read(workbook, used.layouts(), issues, Set.of(), null);
    } catch (UnreadableTemplateException e) {
      return unreadable(List.of(), List.of(e.issue()));
    }
  }

  private ImportReport unreadable(List<TemplateLayout> layouts, List<Issue> issues) {
    List<ReadSheet> sheets = layouts.stream().map(layout -> new ReadSheet(layout, 0)).toList();
    ImportReport report = outcome.unreadable(sheets, issues);
    if (!request.dryRun) {
      try (StoreSession session = settings.store().begin(header())) {
        session.refuse(ImportOutcome.result(report));
      }
    }
    return report;
  }

  /**
   * Reads the sheets in a session of the store. A second pass in another session follows in two
   * cases: rows were stored before their errors were found, or there is a listener. The listener is
   * not notified in the first pass, because the changes of that pass may be discarded.
   */
  private ImportReport read(
      TemplateWorkbook workbook,
      List<TemplateLayout> layouts,
      List<Issue> known,
      Set<RowPlace> leftOut,
      @Nullable ChangeListener listener) {
    Set<RowPlace> errors;
    try (StoreSession session = settings.store().begin(header())) {
      checkLinks(session);
      RowMatcher matcher = new RowMatcher(settings.matching(), request.family, request.uploader);
      FileFindings findings = findings(matcher, known);
      ImportPass pass =
          new ImportPass(settings, request, matcher, session, findings, leftOut, listener);
      pass.read(workbook, layouts);
      errors = findings.issues().lateErrors();
      if (listener == request.listener && !wereStored(errors, leftOut)) {
        findings.conclude(pass.storesRows());
        ImportReport report = outcome.report(findings, session.id());
        end(session, report);
        return report;
      }
    }
    return read(workbook, layouts, known, errors, request.listener);
  }

  private FileFindings findings(RowMatcher matcher, List<Issue> known) {
    UnmatchedRows unmatched = new UnmatchedRows(settings.matching(), matcher);
    FileFindings findings = new FileFindings(grading, request.file.maxIssues(), unmatched);
    known.forEach(findings.issues()::addOfFile);
    uploadedBefore().ifPresent(findings.issues()::addOfFile);
    return findings;
  }

  /** Returns whether some of these rows were stored before their errors were found. */
  private boolean wereStored(Set<RowPlace> errors, Set<RowPlace> leftOut) {
    return settings.mode() == VisionImport.Mode.VALID_ROWS && !leftOut.containsAll(errors);
  }

  /**
   * Checks that the store can keep links, so that the import fails before anything is read and not
   * only at the first row that confirms a link.
   */
  private void checkLinks(StoreSession session) {
    if (settings.matching().links() != null && !(session instanceof LinkingSession)) {
      throw new IllegalStateException(
          "expected a store whose sessions are LinkingSessions, because links were given");
    }
  }

  private Optional<Issue> uploadedBefore() {
    return settings
        .store()
        .storedUpload(outcome.file().sha256(), request.uploader)
        .map(upload -> Issue.ofFile(IssueCode.UPLOADED_BEFORE, upload.id(), minutes(upload.at())));
  }

  private String minutes(Instant time) {
    return MINUTES.format(time.atZone(settings.clock().getZone()));
  }

  private void end(StoreSession session, ImportReport report) {
    if (request.dryRun) {
      return;
    }
    UploadResult result = ImportOutcome.result(report);
    if (report.status() == ImportReport.Status.STORED) {
      session.commit(result);
    } else {
      session.refuse(result);
    }
  }

  private UploadHeader header() {
    TemplateFamily origin =
        request.family == TemplateFamily.NATIONAL ? TemplateFamily.NATIONAL : TemplateFamily.CITY;
    return new UploadHeader(request.uploader, outcome.file(), origin, settings.clock().instant());
  }
}
