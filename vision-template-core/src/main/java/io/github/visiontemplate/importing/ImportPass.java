package io.github.visiontemplate.importing;

import io.github.visiontemplate.match.internal.MatchedRow;
import io.github.visiontemplate.match.internal.RowMatcher;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.parse.internal.PupilReader;
import io.github.visiontemplate.parse.internal.RowParser;
import io.github.visiontemplate.parse.internal.RowPlace;
import io.github.visiontemplate.parse.internal.UsedSheets;
import io.github.visiontemplate.report.ChangeListener;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the rows of a file, sheet by sheet and batch by batch. Good rows are stored in the
 * session at once, unless an error of the file forbids that.
 */
final class ImportPass {

  private final ImportSettings settings;
  private final ImportRequest request;
  private final RowMatcher matcher;
  private final ImportSession session;
  private final FileFindings findings;
  private final Set<RowPlace> leftOut;
  private final @Nullable ChangeListener listener;

  /**
   * Creates a pass.
   *
   * @param leftOut rows that must not be stored, because the first pass found their errors only
   *     after storing them
   * @param listener is notified of changes; null if there is no listener
   */
  ImportPass(
      ImportSettings settings,
      ImportRequest request,
      RowMatcher matcher,
      ImportSession session,
      FileFindings findings,
      Set<RowPlace> leftOut,
      @Nullable ChangeListener listener) {
    this.settings = settings;
    this.request = request;
    this.matcher = matcher;
    this.session = session;
    this.findings = findings;
    this.leftOut = leftOut;
    this.listener = listener;
  }

  /**
   * Reads all rows, then reports issues that only the whole file shows. Returns everything that was
   * found.
   */
  FileFindings read(TemplateWorkbook workbook, List<TemplateLayout> layouts) {
    OptionalInt total = UsedSheets.declaredRows(workbook, layouts);
    for (TemplateLayout layout : layouts) {
      read(workbook.sheets().get(layout.sheetIndex()), layout, total);
    }
    findings.endRows(workbook, layouts);
    return findings;
  }

  private void read(Sheet sheet, TemplateLayout layout, OptionalInt total) {
    findings.beginSheet(layout);
    RowParser parser = RowParser.of(layout, sheet);
    RowCheck check = new RowCheck(settings, layout);
    EarlierImports earlierImports = new EarlierImports(session, layout);
    try (PupilReader rows = PupilReader.of(layout, parser, sheet, findings.issues()::addOfFile)) {
      for (List<ParsedRow> batch = rows.nextBatch(); !batch.isEmpty(); batch = rows.nextBatch()) {
        process(batch, check, earlierImports);
        request.progress.onRows(findings.tally().read(), total);
      }
    }
    findings.endSheet(layout);
  }

  private void process(List<ParsedRow> batch, RowCheck check, EarlierImports earlierImports) {
    List<CheckedRow> checked = new ArrayList<>(batch.size());
    for (MatchedRow row : matcher.match(batch)) {
      if (findings.addMatched(row)) {
        checked.add(check.check(row));
      }
    }
    earlierImports.find(checked, findings.issues()::add);
    List<CheckedRow> good = checked.stream().filter(this::isGood).toList();
    if (!good.isEmpty() && storesRows()) {
      store(good);
    }
  }

  private boolean isGood(CheckedRow row) {
    return findings.addChecked(row) && !leftOut.contains(row.place());
  }

  /**
   * Returns whether good rows are stored in the session. In a dry run or with a listener they
   * always are, because the changes must be known.
   */
  boolean storesRows() {
    return request.dryRun || listener != null || settings.mode().stores(findings.issues());
  }

  private void store(List<CheckedRow> rows) {
    List<ScreeningRecord> records = rows.stream().flatMap(row -> row.record().stream()).toList();
    List<RecordChange> changes = session.put(records);
    findings.addChanges(changes);
    session.link(rows.stream().flatMap(row -> row.confirmation().stream()).toList());
    if (listener != null) {
      for (int i = 0; i < changes.size(); i++) {
        ParsedRow row = rows.get(i).parsed();
        Student student = Objects.requireNonNull(rows.get(i).student());
        listener.onChange(row.sheetName(), row.rowNumber(), student, changes.get(i));
      }
    }
  }
}
