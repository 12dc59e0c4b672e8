package io.github.visiontemplate.report;

import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RowCounts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as plain data for JSON: only texts, whole numbers, lists, maps and records of these. Any
 * JSON library that knows records, such as Jackson 2.12 or newer, writes it without a module or a
 * class of the host:
 *
 * <pre>{@code
 * json.writeValue(response.getOutputStream(), report.document(IssueMessages.chinese()));
 * }</pre>
 *
 * <p>The components have the names and the order of the JSON that the command line writes. The JSON
 * Schema of these documents is the resource {@code vision-template.schema.json} of this package.
 * Values such as names and student numbers are not masked, because the school needs them.
 *
 * @see ImportReport#document(IssueMessages)
 * @see FillReport#document(IssueMessages)
 * @since 0.1
 */
public sealed interface ReportDocument {

  /** Returns the name of the report's status. */
  String status();

  /** Returns the sheets whose rows were read, in tab order. */
  List<Sheet> sheets();

  /** Returns how many issues of each code there are, in the order of the codes. */
  Map<String, Integer> issueCounts();

  /** Returns all issues in the order of the report. */
  List<Entry> issues();

  /**
   * The result of an import.
   *
   * @param status the name of the {@link ImportReport.Status}
   * @param uploadId the identifier of the upload; null if nothing was stored
   * @param template the identifier of the schema; null if no sheet has the headers of a schema
   * @param file the uploaded file
   * @param sheets the sheets whose rows were read, in tab order
   * @param rows how many rows were read, valid and matched
   * @param changes how many records were or would be changed in which way
   * @param semesters how many records or rows belong to each semester, such as {@code 2025-1}
   * @param issueCounts how many issues of each code there are
   * @param issues all issues in the order of the report
   */
  record Import(
      String status,
      @Nullable String uploadId,
      @Nullable String template,
      File file,
      List<Sheet> sheets,
      RowCounts rows,
      ChangeCounts changes,
      Map<String, Integer> semesters,
      Map<String, Integer> issueCounts,
      List<Entry> issues)
      implements ReportDocument {}

  /**
   * The result of an export or of a check.
   *
   * @param status the name of the {@link FillReport.Status}
   * @param semester the semester whose records were filled in, such as {@code 2025-1}
   * @param sheets the sheets whose rows were read, in tab order
   * @param rows how many rows were read, filled or left unfilled
   * @param cells how many cells were written or kept
   * @param issueCounts how many issues of each code there are
   * @param issues all issues in the order of the report
   */
  record Fill(
      String status,
      String semester,
      List<Sheet> sheets,
      FillReport.RowCounts rows,
      FillReport.CellCounts cells,
      Map<String, Integer> issueCounts,
      List<Entry> issues)
      implements ReportDocument {}

  /**
   * An uploaded file.
   *
   * @param name the name of the file, without a path
   * @param sha256 the SHA-256 hash of the content, as 64 lower-case hexadecimal digits
   * @param bytes the size of the file in bytes
   */
  record File(String name, String sha256, long bytes) {

    /** Returns a text without the name, which may be a pupil's. */
    @Override
    public String toString() {
      return "File[bytes=" + bytes + ", sha256=" + sha256 + "]";
    }
  }

  /**
   * A sheet whose rows were read.
   *
   * @param name the name on the sheet's tab
   * @param rows how many rows of pupils the sheet has
   */
  record Sheet(String name, int rows) {}

  /** An entry of the list of issues. */
  sealed interface Entry {}

  /**
   * An issue.
   *
   * @param code the name of the issue's code
   * @param severity {@code ERROR} or {@code WARNING}
   * @param sheet the name of the sheet; null if the issue concerns the file as a whole
   * @param row the row number that the spreadsheet program shows; null if the issue concerns no
   *     cell
   * @param cell the address of the cell, such as {@code D12}; null if the issue concerns no cell
   * @param column the header of the column as the file has it; null if there is none
   * @param value the shown text of the cell; null if that text is of no use to people
   * @param name the pupil's name in the row; null if there is none
   * @param className the code and the name of the class in the row; null if there is neither
   * @param message the message in the language of the document
   * @param suggestion the value that was probably meant; null if no value is likely enough
   */
  record IssueEntry(
      String code,
      String severity,
      @Nullable String sheet,
      @Nullable Integer row,
      @Nullable String cell,
      @Nullable String column,
      @Nullable String value,
      @Nullable String name,
      @Nullable String className,
      String message,
      @Nullable String suggestion)
      implements Entry {

    /** Returns a text with the code and the cell only, to keep personal data out of logs. */
    @Override
    public String toString() {
      return code + (cell == null ? "" : " at " + cell);
    }
  }

  /**
   * The issue of a row whose pupil was not matched. Its first components are those of an {@link
   * IssueEntry}.
   *
   * @param code the name of the issue's code
   * @param severity {@code ERROR} or {@code WARNING}
   * @param sheet the name of the sheet
   * @param row the row number that the spreadsheet program shows
   * @param cell the address of the cell by which the pupil was looked up
   * @param column the header of the column as the file has it; null if there is none
   * @param value the shown text of the cell; null if that text is of no use to people
   * @param name the pupil's name in the row; null if there is none
   * @param className the code and the name of the class in the row; null if there is neither
   * @param message the message in the language of the document
   * @param suggestion the value that was probably meant; null if no value is likely enough
   * @param reason the name of the {@link io.github.visiontemplate.match.UnmatchedReason}
   * @param candidates the pupils who may be meant, the best candidate first
   */
  record UnmatchedEntry(
      String code,
      String severity,
      @Nullable String sheet,
      @Nullable Integer row,
      @Nullable String cell,
      @Nullable String column,
      @Nullable String value,
      @Nullable String name,
      @Nullable String className,
      String message,
      @Nullable String suggestion,
      String reason,
      List<Candidate> candidates)
      implements Entry {

    /** Returns a text with the reason and the cell only, to keep personal data out of logs. */
    @Override
    public String toString() {
      return reason + " at " + cell;
    }
  }

  /**
   * A pupil whom an unmatched row may mean.
   *
   * @param studentKey the key of the pupil in the directory
   * @param score how well the pupil fits, 0 to 100
   * @param why what speaks for or against the pupil, in the language of the document
   */
  record Candidate(String studentKey, int score, String why) {

    /** Returns a text without the key, which may be a student number. */
    @Override
    public String toString() {
      return "Candidate[score=" + score + "]";
    }
  }
}
