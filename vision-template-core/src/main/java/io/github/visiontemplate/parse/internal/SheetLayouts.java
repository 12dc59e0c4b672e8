package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The layouts of the sheets in use, by sheet index. Immutable. */
public final class SheetLayouts {

  private static final int OTHERS_NAMED = 10;

  private final Map<Integer, TemplateLayout> byPlace;

  /** Collects the layouts of one file. */
  public SheetLayouts(List<TemplateLayout> layouts) {
    byPlace =
        layouts.stream().collect(Collectors.toMap(TemplateLayout::sheetIndex, Function.identity()));
  }

  /** Returns the layout of a sheet in use. */
  public TemplateLayout of(int sheet) {
    return Objects.requireNonNull(byPlace.get(sheet));
  }

  /**
   * Returns the cells of the other rows of a group, such as {@code D4、二班!D2}. A cell on another
   * sheet has the name of that sheet. At most ten cells are named.
   *
   * @param row the row that is left out
   * @param rows all rows of the group
   * @param key the column whose cells are named
   */
  public String others(RowPlace row, List<RowPlace> rows, Field key) {
    String others =
        rows.stream()
            .filter(other -> !other.equals(row))
            .limit(OTHERS_NAMED)
            .map(other -> cell(other, row, key))
            .collect(Collectors.joining("、"));
    return rows.size() > OTHERS_NAMED + 1 ? others + "…" : others;
  }

  private String cell(RowPlace other, RowPlace row, Field key) {
    TemplateLayout layout = of(other.sheetIndex());
    String cell = layout.position(key, other.rowNumber()).toString();
    return other.sheetIndex() == row.sheetIndex() ? cell : layout.sheetName() + "!" + cell;
  }
}
