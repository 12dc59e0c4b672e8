package io.github.visiontemplate.schema;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.schema.Detection.OtherSheet;
import io.github.visiontemplate.schema.Detection.Reason;
import io.github.visiontemplate.schema.internal.ChoiceSheet;
import io.github.visiontemplate.schema.internal.ErrorMarks;
import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the form of each sheet of a workbook, and the rows of its header. */
final class TemplateDetector {

  private static final Comparator<HeaderCandidate> MAX_RECOGNIZED =
      Comparator.comparingInt(HeaderCandidate::recognized);

  private final List<TemplateSchema> schemas;
  private final List<TemplateSchema> simple;
  private final List<TemplateSchema> layered;

  private TemplateDetector(List<TemplateSchema> schemas) {
    this.schemas = List.copyOf(schemas);
    this.simple = only(schema -> schema.headerRows() == 1);
    this.layered = only(schema -> schema.headerRows() > 1);
  }

  private record Candidate(Sheet sheet, HeaderCandidate header) {

    boolean isUsable() {
      return header.fits() && !sheet.isHidden();
    }

    /**
     * Returns whether the library added the sheet: the summary of an annotated copy, or the pupils
     * to choose from in a city template. A sheet with such a name that fits a form is a sheet of
     * the school.
     */
    boolean isOurs() {
      return !header.fits() && (ErrorMarks.isSheet(sheet.name()) || ChoiceSheet.is(sheet.name()));
    }

    boolean isExample() {
      return header.schema().isExample(sheet.name());
    }
  }

  /**
   * Returns a detector of the given forms.
   *
   * @throws IllegalArgumentException if the list of forms is empty
   */
  static TemplateDetector of(List<TemplateSchema> schemas) {
    if (schemas.isEmpty()) {
      throw new IllegalArgumentException("expected at least one schema, found none");
    }
    return new TemplateDetector(schemas);
  }

  /**
   * Examines the headers of all sheets of a workbook.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if a sheet is damaged or
   *     exceeds a limit
   * @throws java.io.UncheckedIOException if the workbook cannot be read
   */
  Detection detect(TemplateWorkbook workbook) {
    List<Candidate> candidates = candidates(workbook.sheets());
    boolean hasReal = candidates.stream().anyMatch(c -> c.isUsable() && !c.isExample());
    List<TemplateLayout> layouts = new ArrayList<>();
    List<Issue> duplicates = new ArrayList<>();
    List<OtherSheet> others = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.isUsable() && !(hasReal && candidate.isExample())) {
        layouts.add(candidate.header().layout());
        duplicates.addAll(candidate.header().duplicates());
      } else if (!candidate.isOurs()) {
        others.add(other(candidate));
      }
    }
    return new Detection(layouts, others, duplicates, closest(candidates).wrongTemplate());
  }

  private List<Candidate> candidates(List<? extends Sheet> sheets) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      candidates.add(new Candidate(sheets.get(i), header(i, sheets.get(i))));
    }
    return candidates;
  }

  /** Returns the header for the form that the sheet fits or, if it fits none, is closest to. */
  private HeaderCandidate header(int sheetIndex, Sheet sheet) {
    Optional<HeaderCandidate> best =
        simple.isEmpty() ? Optional.empty() : best(simple, sheetIndex, sheet, HeaderGrid.of(sheet));
    if (best.filter(HeaderCandidate::fits).isEmpty() && !layered.isEmpty()) {
      Optional<HeaderCandidate> other =
          best(layered, sheetIndex, sheet, HeaderGrid.withMergedCells(sheet));
      best = other.filter(HeaderCandidate::fits).isPresent() ? other : best.or(() -> other);
    }
    return best.orElseGet(() -> none(sheetIndex, sheet.name()));
  }

  private static Optional<HeaderCandidate> best(
      List<TemplateSchema> schemas, int sheetIndex, Sheet sheet, HeaderGrid top) {
    List<HeaderCandidate> candidates = new ArrayList<>();
    for (int row : top.rows().keySet()) {
      Map<Integer, HeaderBlock> blocks = new HashMap<>();
      for (TemplateSchema schema : schemas) {
        HeaderBlock block =
            blocks.computeIfAbsent(schema.headerRows(), count -> HeaderBlock.of(top, row, count));
        candidates.add(HeaderCandidate.of(schema, sheetIndex, sheet.name(), block));
      }
    }
    List<HeaderCandidate> fitting = candidates.stream().filter(HeaderCandidate::fits).toList();
    return (fitting.isEmpty() ? candidates : fitting).stream().max(MAX_RECOGNIZED);
  }

  private HeaderCandidate closest(List<Candidate> candidates) {
    return candidates.stream()
        .filter(candidate -> !candidate.sheet().isHidden())
        .map(Candidate::header)
        .max(MAX_RECOGNIZED)
        .orElseGet(() -> none(0, ""));
  }

  private HeaderCandidate none(int sheetIndex, String sheetName) {
    return HeaderCandidate.of(schemas.get(0), sheetIndex, sheetName, HeaderBlock.NONE);
  }

  private static OtherSheet other(Candidate candidate) {
    HeaderCandidate header = candidate.header();
    Reason reason = header.fits() ? Reason.EXAMPLE : Reason.HEADERS_MISSING;
    return new OtherSheet(
        header.sheetIndex(),
        header.sheetName(),
        candidate.sheet().isHidden() ? Reason.HIDDEN : reason,
        header.fits(),
        header.missing());
  }

  private List<TemplateSchema> only(Predicate<TemplateSchema> kind) {
    return schemas.stream().filter(kind).toList();
  }
}
