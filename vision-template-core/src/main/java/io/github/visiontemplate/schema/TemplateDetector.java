package io.github.visiontemplate.schema;

import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds which of several forms a workbook is, on which sheet and in which rows its header stands.
 * Immutable and thread-safe.
 *
 * <p>The first sheet counts that has all required columns of a form among its first 20 rows with
 * content; on it, the header and form with the most columns recognised, then the upper header, then
 * the form given first. Forms with several header rows are tried only if no other fits, for they
 * need the merged cells.
 */
public final class TemplateDetector {

  private static final Comparator<HeaderCandidate> MOST_RECOGNIZED =
      Comparator.comparingInt(HeaderCandidate::recognized);

  private final List<TemplateSchema> schemas;

  private TemplateDetector(List<TemplateSchema> schemas) {
    this.schemas = List.copyOf(schemas);
  }

  /**
   * Returns a detector of the given forms.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static TemplateDetector of(List<TemplateSchema> schemas) {
    if (schemas.isEmpty()) {
      throw new IllegalArgumentException("expected at least one schema, found none");
    }
    return new TemplateDetector(schemas);
  }

  /**
   * Looks through the sheets of a workbook, from the first on.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if a sheet is damaged or
   *     over a limit
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public Detection detect(TemplateWorkbook workbook) {
    List<HeaderCandidate> closest = new ArrayList<>();
    closest.add(HeaderCandidate.of(schemas.get(0), 0, "", HeaderBlock.NONE));
    return firstFit(workbook, schema -> schema.headerRows() == 1, HeaderGrid::of, closest)
        .or(
            () ->
                firstFit(
                    workbook,
                    schema -> schema.headerRows() > 1,
                    HeaderGrid::withMergedCells,
                    closest))
        .map(HeaderCandidate::detection)
        .orElseGet(
            () ->
                new Detection.Refused(List.of(best(closest).orElseThrow().wrongTemplate()), null));
  }

  private Optional<HeaderCandidate> firstFit(
      TemplateWorkbook workbook,
      Predicate<TemplateSchema> kind,
      Function<Sheet, HeaderGrid> top,
      List<HeaderCandidate> closest) {
    List<TemplateSchema> tried = schemas.stream().filter(kind).toList();
    List<? extends Sheet> sheets = tried.isEmpty() ? List.of() : workbook.sheets();
    for (int i = 0; i < sheets.size(); i++) {
      List<HeaderCandidate> candidates =
          candidates(tried, i, sheets.get(i).name(), top.apply(sheets.get(i)));
      Optional<HeaderCandidate> fit =
          best(candidates.stream().filter(HeaderCandidate::fits).toList());
      if (fit.isPresent()) {
        return fit;
      }
      best(candidates).ifPresent(closest::add);
    }
    return Optional.empty();
  }

  private static List<HeaderCandidate> candidates(
      List<TemplateSchema> schemas, int sheetIndex, String sheetName, HeaderGrid top) {
    List<HeaderCandidate> candidates = new ArrayList<>();
    for (int row : top.rows().keySet()) {
      Map<Integer, HeaderBlock> blocks = new HashMap<>();
      for (TemplateSchema schema : schemas) {
        HeaderBlock block =
            blocks.computeIfAbsent(schema.headerRows(), count -> HeaderBlock.of(top, row, count));
        candidates.add(HeaderCandidate.of(schema, sheetIndex, sheetName, block));
      }
    }
    return candidates;
  }

  private static Optional<HeaderCandidate> best(List<HeaderCandidate> candidates) {
    return candidates.stream().max(MOST_RECOGNIZED);
  }
}
