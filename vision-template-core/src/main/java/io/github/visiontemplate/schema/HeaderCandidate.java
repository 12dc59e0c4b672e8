package io.github.visiontemplate.schema;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.internal.ErrorMarks;
import io.github.visiontemplate.table.CellPosition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive rows that may be the header of a form.
 *
 * @param schema the form
 * @param sheetIndex the index of the sheet in the workbook, from 0
 * @param sheetName the sheet's name
 * @param lastRow the number of the lowest of these rows
 * @param headers the header texts, by column
 * @param found the columns of the form that were found, each with the indexes of the sheet's
 *     columns that have its header
 */
record HeaderCandidate(
    TemplateSchema schema,
    int sheetIndex,
    String sheetName,
    int lastRow,
    List<String> headers,
    Map<TemplateColumn, List<Integer>> found) {

  private static final int HEADERS_NAMED = 30;
  private static final int CHARACTERS_NAMED = 30;

  static HeaderCandidate of(
      TemplateSchema schema, int sheetIndex, String sheetName, HeaderBlock block) {
    Map<TemplateColumn, List<Integer>> found = found(block, schema.index()::columnOf);
    found(block, schema.index()::substituteOf).forEach(found::putIfAbsent);
    return new HeaderCandidate(
        schema, sheetIndex, sheetName, block.lastRow(), block.headers(), found);
  }

  private static Map<TemplateColumn, List<Integer>> found(
      HeaderBlock block, Function<String, @Nullable TemplateColumn> columnOf) {
    Map<TemplateColumn, List<Integer>> found = new LinkedHashMap<>();
    for (int place = 0; place < block.headers().size(); place++) {
      TemplateColumn column = columnOf.apply(block.normalized().get(place));
      if (column != null) {
        found.computeIfAbsent(column, key -> new ArrayList<>(1)).add(place);
      }
    }
    return found;
  }

  /** Returns whether every required column was found. */
  boolean fits() {
    return found.keySet().containsAll(required());
  }

  /** Returns how many columns of the form were found. */
  int recognized() {
    return found.size();
  }

  /** Returns an issue for each repetition of a column whose values are read. */
  List<Issue> duplicates() {
    return found.entrySet().stream()
        .filter(entry -> entry.getKey().isRead())
        .flatMap(this::duplicates)
        .toList();
  }

  Issue wrongTemplate() {
    return Issue.ofFile(
        IssueCode.WRONG_TEMPLATE, schema.id(), String.join("、", missingNamed()), named());
  }

  /**
   * Returns the headers of {@link #missing()}. A similar header of the sheet, which may have been
   * meant, is added to each.
   */
  private List<String> missingNamed() {
    Set<Integer> known = found.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    List<String> others =
        IntStream.range(0, headers.size())
            .filter(place -> !known.contains(place))
            .mapToObj(headers::get)
            .toList();
    return required().stream()
        .filter(column -> !found.containsKey(column))
        .map(column -> column.header() + near(column, others))
        .toList();
  }

  private static String near(TemplateColumn column, List<String> headers) {
    return headers.stream()
        .filter(header -> NearHeaders.isNear(column, header))
        .findFirst()
        .map(header -> "（“" + shortened(header) + "”？）")
        .orElse("");
  }

  /** Returns the headers of the required columns that were not found. */
  List<String> missing() {
    return required().stream()
        .filter(column -> !found.containsKey(column))
        .map(TemplateColumn::header)
        .toList();
  }

  private List<TemplateColumn> required() {
    return schema.columns().stream().filter(TemplateColumn::required).toList();
  }

  private String named() {
    Stream<String> named =
        headers.stream().filter(header -> !header.isEmpty()).limit(HEADERS_NAMED);
    return recognized() == 0
        ? ""
        : String.join("、", named.map(HeaderCandidate::shortened).toList());
  }

  private static String shortened(String header) {
    int length = header.codePointCount(0, header.length());
    return length <= CHARACTERS_NAMED
        ? header
        : header.substring(0, header.offsetByCodePoints(0, CHARACTERS_NAMED - 1)) + "…";
  }

  private Stream<Issue> duplicates(Map.Entry<TemplateColumn, List<Integer>> column) {
    List<Integer> places = column.getValue();
    String first = new CellPosition(lastRow, places.get(0)).toString();
    return places.stream()
        .skip(1)
        .map(place -> new CellPosition(lastRow, place))
        .map(
            cell ->
                Issue.ofCell(
                    IssueCode.DUPLICATE_COLUMN,
                    sheetName,
                    cell,
                    headers.get(cell.column()),
                    null,
                    first));
  }

  TemplateLayout layout() {
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    Map<String, Integer> extras = new LinkedHashMap<>();
    found.forEach(
        (column, places) -> {
          if (column.field() == null) {
            extras.put(column.name(), places.get(0));
          } else {
            columns.put(column.field(), places.get(0));
          }
        });
    return new TemplateLayout(schema, sheetIndex, sheetName, lastRow, columns, extras, trimmed());
  }

  private List<String> trimmed() {
    int last = IntStream.range(0, headers.size()).filter(this::isOfTheForm).max().orElse(-1);
    return headers.subList(0, last + 1);
  }

  private boolean isOfTheForm(int place) {
    return !headers.get(place).isEmpty() && !ErrorMarks.isColumn(headers.get(place));
  }
}
