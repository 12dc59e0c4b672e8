package io.github.visiontemplate.exporting;

import io.github.visiontemplate.parse.internal.Meanings;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.table.CellEdit.Value;
import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.Sheet.CellRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The drop-down lists of measurement cells. Finds the entry for a value, that is, the entry that an
 * import would read as that value.
 */
final class ListedValues {

  private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]{0,5})(\\.[0-9]{1,6})?");
  private static final int ENTRIES_NAMED = 12;

  private final Map<Field, List<Choices>> choices = new EnumMap<>(Field.class);

  /** The entries of the drop-down list in a range of rows of one column. */
  record Choices(
      int firstRow,
      int lastRow,
      List<String> entries,
      Set<String> texts,
      Map<Object, Value> values) {

    /** Returns the entry for a value. Returns empty if the list has no such entry. */
    Optional<Value> fitting(Field field, Value value) {
      if (texts.contains(value.text())) {
        return Optional.of(value);
      }
      Object meaning = meaning(field, value.text());
      return meaning == null ? Optional.empty() : Optional.ofNullable(values.get(meaning));
    }

    /**
     * Returns the entries as messages show them. Only the first entries of a long list are shown.
     */
    String shown() {
      String shown = String.join("、", entries.subList(0, Math.min(ENTRIES_NAMED, entries.size())));
      return entries.size() > ENTRIES_NAMED ? shown + "…" : shown;
    }
  }

  ListedValues(TemplateLayout layout, List<Field> measurements, List<Sheet.DropDown> dropDowns) {
    for (Sheet.DropDown dropDown : dropDowns) {
      for (Field field : measurements) {
        for (CellRange cells : dropDown.cells()) {
          if (cells.contains(cells.first().row(), layout.column(field))) {
            choices
                .computeIfAbsent(field, key -> new ArrayList<>())
                .add(choices(field, cells, dropDown.entries()));
          }
        }
      }
    }
  }

  /** Returns the choices of a cell. Returns null if the cell has no drop-down list. */
  @Nullable Choices of(Field field, int row) {
    List<Choices> ofColumn = choices.get(field);
    if (ofColumn != null) {
      for (Choices each : ofColumn) {
        if (row >= each.firstRow() && row <= each.lastRow()) {
          return each;
        }
      }
    }
    return null;
  }

  private static Choices choices(Field field, CellRange cells, List<String> entries) {
    Map<Object, Value> values = new HashMap<>();
    for (String entry : entries) {
      Object meaning = meaning(field, entry);
      if (meaning != null) {
        values.putIfAbsent(meaning, value(entry));
      }
    }
    return new Choices(
        cells.first().row(), cells.last().row(), entries, new HashSet<>(entries), values);
  }

  /**
   * Returns the value that a spreadsheet program stores when a person chooses an entry: a number if
   * the entry is a number, otherwise text.
   */
  private static Value value(String entry) {
    return PLAIN.matcher(entry).matches()
        ? new Value.Numeric(new BigDecimal(entry))
        : new Value.Text(entry);
  }

  private static @Nullable Object meaning(Field field, String text) {
    Object meaning = Meanings.of(field, text);
    return meaning instanceof BigDecimal number
        ? MeasurementValues.comparable(field, number).stripTrailingZeros()
        : meaning;
  }
}
