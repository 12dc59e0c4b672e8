package io.github.visiontemplate.importing;

import io.github.visiontemplate.internal.Texts;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.issue.internal.Grading;
import io.github.visiontemplate.match.internal.RowMatcher;
import io.github.visiontemplate.parse.internal.RowPlace;
import io.github.visiontemplate.parse.internal.UsedSheets;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.ImportStatus;
import io.github.visiontemplate.report.ReadSheet;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.NearHeaders;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.store.LinkingSession;
import io.github.visiontemplate.store.Origin;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One import of one file: opens it, finds the columns, and makes one pass over the rows, or two.
 */
final class ImportRun {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private static final int HEADERS_NAMED = 30;
  private static final int CHARACTERS_NAMED = 30;

  private final ImportSettings settings;
  private final ImportRequest request;
  private final Grading grading;
  private final ImportOutcome outcome;

  ImportRun(ImportSettings settings, ImportRequest request) {
    this.settings = settings;
    this.request = request;
    this.grading = new Grading(request.accepted, settings.raised());
    this.outcome =
        new ImportOutcome(
            request.file.facts(), request.file.mostIssues(), settings.mode(), request.dryRun);
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
      UsedSheets used = UsedSheets.of(workbook, settings.detectorOf(request.family));
      List<TemplateLayout> layouts = used.layouts();
      if (used.refused()) {
        return unreadable(layouts, used.issues());
      }
      List<Issue> columns =
          layouts.stream().flatMap(ImportRun::columnIssues).map(grading::graded).toList();
      return columns.stream().anyMatch(Issue::isError)
          ? unreadable(layouts, columns)
          : read(workbook, layouts, joined(used.issues(), columns), Attempt.FIRST);
    } catch (UnreadableTemplateException e) {
      return unreadable(List.of(), List.of(e.issue()));
    }
  }

  private static List<Issue> joined(List<Issue> first, List<Issue> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private ImportReport unreadable(List<TemplateLayout> layouts, List<Issue> issues) {
    List<ReadSheet> sheets = layouts.stream().map(layout -> new ReadSheet(layout, 0)).toList();
    ImportReport report = outcome.unreadable(sheets, issues);
    if (!outcome.dryRun()) {
      try (StoreSession session = settings.store().begin(header())) {
        session.refuse(ImportOutcome.result(report));
      }
    }
    return report;
  }

  private static Stream<Issue> columnIssues(TemplateLayout layout) {
    if (!layout.has(Field.EXAM_DATE)) {
      return Stream.of(examDateMissing(layout));
    }
    return layout.column(Field.EXAM_DATE) == layout.lastHeaderColumn()
        ? Stream.empty()
        : Stream.of(
            Issue.ofCell(
                IssueCode.EXAM_DATE_COLUMN_NOT_LAST,
                layout.sheetName(),
                layout.position(Field.EXAM_DATE, layout.lastHeaderRow()),
                layout.header(Field.EXAM_DATE),
                null));
  }

  private static Issue examDateMissing(TemplateLayout layout) {
    String found =
        layout.headers().stream()
            .filter(header -> !header.isEmpty())
            .limit(HEADERS_NAMED)
            .map(header -> Texts.shortened(header, CHARACTERS_NAMED))
            .collect(Collectors.joining("、"));
    Object[] arguments =
        NearHeaders.ofExamDate(layout)
            .map(near -> new Object[] {"SIMILAR", near, found})
            .orElseGet(() -> new Object[] {found});
    return Issue.ofSheet(IssueCode.EXAM_DATE_COLUMN_MISSING, layout.sheetName(), arguments);
  }

  /**
   * Reads the sheets, in one session of the store, and once more in another one where rows turn out
   * not to have been storable. Who listens is notified only in a second pass, because what an
   * earlier one had said could not be taken back.
   */
  private ImportReport read(
      TemplateWorkbook workbook,
      List<TemplateLayout> layouts,
      List<Issue> ofSheets,
      Attempt attempt) {
    Set<RowPlace> errors;
    try (StoreSession session = settings.store().begin(header())) {
      checkLinks(session);
      RowMatcher matcher = new RowMatcher(settings.matching(), request.family, request.uploader);
      ImportPass pass =
          new ImportPass(
              settings, request, grading, outcome, workbook, layouts, matcher, session, attempt);
      ofSheets.forEach(pass.findings()::reportFile);
      uploadedBefore().ifPresent(pass.findings()::reportFile);
      pass.read();
      if (!outcome.mustRepeat(pass) && attempt.listener() == request.listener) {
        pass.conclude();
        ImportReport report = outcome.report(pass);
        end(session, report);
        return report;
      }
      errors = pass.findings().lateErrors();
    }
    return read(workbook, layouts, ofSheets, new Attempt(errors, request.listener));
  }

  /** Says so before anything is read, and not at the first row that confirms a link. */
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
    if (outcome.dryRun()) {
      return;
    }
    UploadResult result = ImportOutcome.result(report);
    if (report.status() == ImportStatus.STORED) {
      session.commit(result);
    } else {
      session.refuse(result);
    }
  }

  private UploadHeader header() {
    Origin origin = request.family == TemplateFamily.NATIONAL ? Origin.NATIONAL : Origin.CITY;
    return new UploadHeader(request.uploader, outcome.file(), origin, settings.clock().instant());
  }
}
