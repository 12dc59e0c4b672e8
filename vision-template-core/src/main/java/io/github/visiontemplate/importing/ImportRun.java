package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.match.internal.RowMatcher;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.report.ChangeListener;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.ImportStatus;
import io.github.visiontemplate.schema.Detection;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.store.Origin;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.TemplateFile;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One import of one file: opens it, finds the columns, and makes one pass over the rows, or two.
 */
final class ImportRun {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final ImportSettings settings;
  private final TemplateFile file;
  private final TemplateFamily family;
  private final Uploader uploader;
  private final ImportOutcome outcome;
  private final @Nullable ChangeListener listener;

  /**
   * Prepares a run.
   *
   * @param listener is told what changes, or would; null where nobody wants to know
   */
  ImportRun(
      ImportSettings settings,
      TemplateFile file,
      TemplateFamily family,
      Uploader uploader,
      boolean dryRun,
      @Nullable ChangeListener listener) {
    this.settings = settings;
    this.file = file;
    this.family = family;
    this.uploader = uploader;
    this.outcome = new ImportOutcome(file.facts(), file.mostIssues(), settings.mode(), dryRun);
    this.listener = listener;
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
    try (TemplateWorkbook workbook = file.open()) {
      Detection detection = settings.detectorOf(family).detect(workbook);
      if (detection instanceof Detection.Found found) {
        return read(workbook.sheets().get(found.layout().sheetIndex()), found.layout());
      }
      Detection.Refused refused = (Detection.Refused) detection;
      return unreadable(refused.layout(), refused.issues());
    } catch (UnreadableTemplateException e) {
      return unreadable(null, List.of(e.issue()));
    }
  }

  private ImportReport unreadable(@Nullable TemplateLayout layout, List<Issue> issues) {
    ImportReport report = outcome.unreadable(layout, issues);
    if (!outcome.dryRun()) {
      try (StoreSession session = settings.store().begin(header())) {
        session.refuse(ImportOutcome.result(report));
      }
    }
    return report;
  }

  private ImportReport read(Sheet sheet, TemplateLayout layout) {
    List<Issue> columns = columnIssues(layout).stream().map(settings::graded).toList();
    if (columns.stream().anyMatch(Issue::isError)) {
      return unreadable(layout, columns);
    }
    return read(sheet, layout, columns, Attempt.FIRST);
  }

  private static List<Issue> columnIssues(TemplateLayout layout) {
    if (!layout.has(Field.EXAM_DATE)) {
      return List.of(Issue.ofFile(IssueCode.EXAM_DATE_COLUMN_MISSING));
    }
    return layout.column(Field.EXAM_DATE) == layout.lastHeaderColumn()
        ? List.of()
        : List.of(
            Issue.ofCell(
                IssueCode.EXAM_DATE_COLUMN_NOT_LAST,
                layout.position(Field.EXAM_DATE, layout.lastHeaderRow()),
                layout.header(Field.EXAM_DATE),
                null));
  }

  /**
   * Reads the sheet, in one session of the store, and once more in another one where rows turn out
   * not to have been storable. Who listens is told only in a second pass, for what an earlier one
   * had told could not be taken back.
   */
  private ImportReport read(
      Sheet sheet, TemplateLayout layout, List<Issue> columns, Attempt attempt) {
    Set<Integer> duplicates;
    try (StoreSession session = settings.store().begin(header())) {
      ImportPass pass = pass(layout, session, attempt);
      columns.forEach(pass::reportFile);
      uploadedBefore().ifPresent(pass::reportFile);
      pass.read(sheet);
      if (!outcome.mustRepeat(pass) && attempt.listener() == listener) {
        pass.conclude();
        ImportReport report = outcome.report(layout, pass);
        end(session, report);
        return report;
      }
      duplicates = pass.duplicateRows();
    }
    return read(sheet, layout, columns, new Attempt(duplicates, listener));
  }

  private Optional<Issue> uploadedBefore() {
    return settings
        .store()
        .storedUpload(outcome.file().sha256(), uploader)
        .map(upload -> Issue.ofFile(IssueCode.UPLOADED_BEFORE, upload.id(), minutes(upload.at())));
  }

  private String minutes(Instant time) {
    return MINUTES.format(time.atZone(settings.clock().getZone()));
  }

  private ImportPass pass(TemplateLayout layout, StoreSession session, Attempt attempt) {
    RowMatcher matcher = new RowMatcher(settings.directory(), family, uploader);
    return new ImportPass(settings, outcome, layout, matcher, session, attempt);
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
    Origin origin = family == TemplateFamily.NATIONAL ? Origin.NATIONAL : Origin.CITY;
    return new UploadHeader(uploader, outcome.file(), origin, settings.clock().instant());
  }
}
