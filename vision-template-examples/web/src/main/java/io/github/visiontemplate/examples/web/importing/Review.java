package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.examples.web.files.Secrets;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.poi.XlsxCleanedWorkbook;
import io.github.visiontemplate.poi.XlsxErrorWorkbook;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.table.CellPosition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a person looks at before a file is stored.
 *
 * @param report what the library has found
 * @param changes the first records that would be overwritten
 * @param digest stands for everything that the person decides about: if anything of it changes
 *     before the file is stored, the person must look again
 */
public record Review(ImportReport report, List<ReviewedChange> changes, String digest) {

  /**
   * The warnings of a kind, which a person answers together.
   *
   * @param code the kind
   * @param issues the warnings
   */
  public record Question(IssueCode code, List<Issue> issues) {}

  /**
   * What is wrong with the row of a pupil.
   *
   * @param sheet the sheet of the row
   * @param row the number of the row
   * @param pupil the pupil, as the row says
   * @param issues the errors
   */
  public record PupilErrors(String sheet, int row, Issue.Pupil pupil, List<Issue> issues) {

    /** Returns whether a person may accept that the row's person differs from the register. */
    public boolean isAcceptable() {
      return issues.stream().anyMatch(issue -> issue.code() == IssueCode.PERSON_DIFFERS);
    }
  }

  private static final Issue.Pupil NOBODY = new Issue.Pupil(null, null);

  static Review of(ImportReport report, ReviewedChanges changes) {
    return new Review(report, changes.first(), digest(report, changes));
  }

  /** Returns the warnings by kind, in the order of the report. */
  public List<Question> questions() {
    Map<IssueCode, List<Issue>> byCode = new LinkedHashMap<>();
    report.issues().stream()
        .filter(issue -> !issue.isError())
        .forEach(issue -> byCode.computeIfAbsent(issue.code(), code -> list()).add(issue));
    return byCode.entrySet().stream()
        .map(each -> new Question(each.getKey(), each.getValue()))
        .toList();
  }

  /** Returns the errors of the file as a whole, of its sheets and of its headers. */
  public List<Issue> fileErrors() {
    return errors().filter(issue -> issue.pupil() == null).toList();
  }

  /** Returns the errors of rows, by pupil, in the order of the file. */
  public List<PupilErrors> pupilErrors() {
    Map<Place, List<Issue>> byRow = new LinkedHashMap<>();
    errors()
        .forEach(
            issue -> {
              CellPosition cell = issue.position();
              if (issue.pupil() != null && issue.sheet() != null && cell != null) {
                byRow
                    .computeIfAbsent(new Place(issue.sheet(), cell.row()), row -> list())
                    .add(issue);
              }
            });
    return byRow.entrySet().stream().map(each -> errors(each.getKey(), each.getValue())).toList();
  }

  private record Place(String sheet, int row) {}

  private static PupilErrors errors(Place place, List<Issue> found) {
    Issue.Pupil pupil = found.get(0).pupil();
    return new PupilErrors(place.sheet(), place.row(), pupil == null ? NOBODY : pupil, found);
  }

  /** Returns whether there is a row whose person may be accepted. */
  public boolean isAnyAcceptable() {
    return pupilErrors().stream().anyMatch(PupilErrors::isAcceptable);
  }

  /** Returns whether there is a row whose pupil may be one of the register. */
  public boolean isAnyCandidate() {
    return files().contains(ImportFiles.Kind.CITY)
        && report.unmatched().stream().anyMatch(row -> !row.candidates().isEmpty());
  }

  /** Returns whether the file as a whole was refused because its rows belong to other people. */
  public boolean isShifted() {
    return errors().anyMatch(issue -> issue.code() == IssueCode.PEOPLE_SHIFTED);
  }

  /** Returns whether there is any error. */
  public boolean hasErrors() {
    return errors().findAny().isPresent();
  }

  /** Returns whether anything can be stored, at least without the rows in error. */
  public boolean isStorable() {
    return report.status() == ImportReport.Status.CHECKED
        || report.status() == ImportReport.Status.STORED;
  }

  /** Returns how many records would be stored. */
  public int records() {
    return report.changes().inserted()
        + report.changes().overwritten()
        + report.changes().unchanged();
  }

  /** Returns which workbooks help with the file. */
  public Set<ImportFiles.Kind> files() {
    Set<ImportFiles.Kind> files = EnumSet.of(ImportFiles.Kind.ORIGINAL);
    if (XlsxErrorWorkbook.isPossible(report) && !report.issues().isEmpty()) {
      files.add(ImportFiles.Kind.ANNOTATED);
    }
    if (hasErrors() && XlsxCleanedWorkbook.isPossible(report)) {
      files.add(ImportFiles.Kind.CLEANED);
    }
    if (isStorable()) {
      files.add(ImportFiles.Kind.PREVIEW);
    }
    if (isNational() && !report.unmatched().isEmpty() && !isShifted()) {
      files.add(ImportFiles.Kind.CITY);
    }
    return files;
  }

  /** Returns whether the file is a template of the national platform. */
  boolean isNational() {
    return !report.sheets().isEmpty()
        && report.sheets().get(0).layout().schema().family() == TemplateFamily.NATIONAL;
  }

  ImportRecord.Counts counts() {
    return ImportRecord.Counts.of(report);
  }

  private Stream<Issue> errors() {
    return report.issues().stream().filter(Issue::isError);
  }

  private static List<Issue> list() {
    return new ArrayList<>(1);
  }

  private static String digest(ImportReport report, ReviewedChanges changes) {
    Map<IssueCode, Integer> errors = new EnumMap<>(IssueCode.class);
    Map<IssueCode, Integer> warnings = new EnumMap<>(IssueCode.class);
    report
        .issues()
        .forEach(
            issue -> (issue.isError() ? errors : warnings).merge(issue.code(), 1, Integer::sum));
    return Secrets.sha256(
        String.join(
            "\n",
            report.file().sha256(),
            report.rows().toString(),
            report.changes().toString(),
            new TreeMap<>(report.semesters()).toString(),
            errors.toString(),
            warnings.toString(),
            changes.fingerprint()));
  }
}
