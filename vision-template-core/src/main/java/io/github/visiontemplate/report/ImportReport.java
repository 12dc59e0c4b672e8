package io.github.visiontemplate.report;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.table.TemplateFile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The result of an import.
 *
 * @param status how the import ended
 * @param uploadId the identifier of the upload that stored the records; null if nothing was stored
 * @param sheets the sheets whose rows were read, in tab order; if the file cannot be read, the
 *     sheets that have the headers of a form
 * @param file the file's name, size and hash
 * @param rows how many rows were read, valid and matched
 * @param changes how many records were changed in which way, or would be changed in a dry run; zero
 *     if the file was rejected
 * @param semesters how many records were stored in each semester, or would be stored in a dry run;
 *     for a rejected file, how many of its rows have an examination date in each semester
 * @param issues all issues, in the order of reports: issues of the file first, then by position
 * @param unmatched the rows whose pupil was not matched, by position
 * @since 0.1
 */
public record ImportReport(
    Status status,
    @Nullable UploadId uploadId,
    List<ReadSheet> sheets,
    TemplateFile.Facts file,
    RowCounts rows,
    ChangeCounts changes,
    SortedMap<Semester, Integer> semesters,
    List<Issue> issues,
    List<UnmatchedRow> unmatched) {

  /** Copies the collections. */
  public ImportReport {
    sheets = List.copyOf(sheets);
    semesters = Collections.unmodifiableSortedMap(new TreeMap<>(semesters));
    issues = List.copyOf(issues);
    unmatched = List.copyOf(unmatched);
  }

  /**
   * Returns the identifier of the schema that the headers of the first sheet fit. Returns null if
   * no sheet has the headers of a schema.
   */
  public @Nullable String template() {
    return sheets.isEmpty() ? null : sheets.get(0).layout().schema().id();
  }

  /**
   * Returns the report as plain data for JSON.
   *
   * @param messages the language of the messages
   */
  public ReportDocument.Import document(IssueMessages messages) {
    DocumentEntries entries = new DocumentEntries(issues, unmatched, messages);
    Map<String, Integer> counts = new LinkedHashMap<>();
    semesters.forEach((semester, count) -> counts.put(semester.toString(), count));
    return new ReportDocument.Import(
        status.name(),
        uploadId == null ? null : uploadId.value(),
        template(),
        new ReportDocument.File(file.name(), file.sha256(), file.bytes()),
        DocumentEntries.sheets(sheets),
        rows,
        changes,
        Collections.unmodifiableMap(counts),
        entries.counts(),
        entries.entries());
  }

  /**
   * Always fails. A JSON library calls this method if a host gives it the report itself, which
   * holds more about pupils than belongs into an answer. Write {@link #document(IssueMessages)}
   * instead.
   *
   * @throws UnsupportedOperationException always
   */
  @SuppressWarnings("DoNotCallSuggester") // only JSON libraries call it
  public Object getJson() {
    throw new UnsupportedOperationException(
        "expected report.document(messages) to be written as JSON, found the report itself");
  }

  /** How an import ended. */
  public enum Status {
    /**
     * Records were stored. In the mode that stores only valid rows, some rows may have been left
     * out.
     */
    STORED,
    /** A dry run found nothing that would prevent the file from being stored. */
    CHECKED,
    /** The file was read and has errors, so nothing was stored. */
    REJECTED,
    /** The file cannot be read as the expected template, so nothing was stored. */
    UNREADABLE
  }
}
