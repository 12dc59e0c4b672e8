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
import io.github.visiontemplate.store.StoreException;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadResult.UnmatchedClass;
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
  private List<UnmatchedClass> unmatched = List.of();

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

  /** Begins the session before anything is read, so that it fails first if it must fail. */
  private ImportReport detectAndRead() {
    try (ImportSession session = ImportSession.begin(settings, header(), request.dryRun)) {
      ImportReport report = orRecordFailure(session);
      session.end(ImportOutcome.result(report, unmatched));
      return report;
    }
  }

  /**
   * Reads the file. If that fails, for example because the host's register of pupils fails, the
   * upload record says so. It cannot if the store itself has failed.
   */
  private ImportReport orRecordFailure(ImportSession session) {
    try {
      return read(session);
    } catch (StoreException e) {
      throw e;
    } catch (RuntimeException e) {
      try {
        session.end(ImportOutcome.FAILED);
      } catch (RuntimeException store) {
        e.addSuppressed(store);
      }
      throw e;
    }
  }

  private ImportReport read(ImportSession session) {
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
      return read(session, workbook, used.layouts(), issues);
    } catch (UnreadableTemplateException e) {
      return unreadable(List.of(), List.of(e.issue()));
    }
  }

  private ImportReport unreadable(List<TemplateLayout> layouts, List<Issue> issues) {
    return outcome.unreadable(
        layouts.stream().map(layout -> new ReadSheet(layout, 0)).toList(), issues);
  }

  /**
   * Reads the sheets. A second pass follows in two cases: rows were stored before their errors were
   * found, or there is a listener. The listener is not notified in the first pass, because the
   * changes of that pass may be discarded.
   */
  private ImportReport read(
      ImportSession session,
      TemplateWorkbook workbook,
      List<TemplateLayout> layouts,
      List<Issue> known) {
    uploadedBefore(session).ifPresent(known::add);
    ImportPass pass = pass(session, known, Set.of(), null);
    FileFindings findings = pass.read(workbook, layouts);
    Set<RowPlace> errors = findings.issues().lateErrors();
    if (request.listener != null || wereStored(errors)) {
      session.discard();
      pass = pass(session, known, errors, request.listener);
      findings = pass.read(workbook, layouts);
    }
    findings.conclude(pass.storesRows());
    unmatched = findings.tally().unmatched();
    return outcome.report(findings, session.id());
  }

  private ImportPass pass(
      ImportSession session,
      List<Issue> known,
      Set<RowPlace> leftOut,
      @Nullable ChangeListener listener) {
    RowMatcher matcher = new RowMatcher(settings.matching(), request.family, request.uploader);
    UnmatchedRows unmatched = new UnmatchedRows(settings.matching(), matcher);
    FileFindings findings = new FileFindings(grading, request.file.maxIssues(), unmatched);
    known.forEach(findings.issues()::addOfFile);
    return new ImportPass(settings, request, matcher, session, findings, leftOut, listener);
  }

  /** Returns whether some of these rows were stored before their errors were found. */
  private boolean wereStored(Set<RowPlace> errors) {
    return settings.mode() == VisionImport.Mode.VALID_ROWS && !errors.isEmpty();
  }

  private Optional<Issue> uploadedBefore(ImportSession session) {
    return session
        .storedUpload(outcome.file().sha256())
        .map(upload -> Issue.ofFile(IssueCode.UPLOADED_BEFORE, upload.id(), minutes(upload.at())));
  }

  private String minutes(Instant time) {
    return MINUTES.format(time.atZone(settings.clock().getZone()));
  }

  private UploadHeader header() {
    TemplateFamily origin =
        request.family == TemplateFamily.NATIONAL ? TemplateFamily.NATIONAL : TemplateFamily.CITY;
    return new UploadHeader(request.uploader, outcome.file(), origin, settings.clock().instant());
  }
}
