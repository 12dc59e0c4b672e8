package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.parse.ParsedRow;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Notices measurements of a sheet that were sorted by themselves, which no comparison of pupils can
 * see: a column in sorted order, while the pupils are in none.
 */
final class SortedColumns {

  private static final int FEWEST_ROWS = 20;
  private static final int FEWEST_VALUES = 5;
  private static final String AND = "、";

  private final TemplateLayout layout;
  private final Map<Field, Order> measurements = new EnumMap<>(Field.class);
  private final Order numbers = new Order();
  private final Order keys = new Order();
  private final Order names = new Order();
  private final Order birthDates = new Order();

  /** In which order the values of a column come; blank cells do not count. */
  private static final class Order {
    private @Nullable Comparable<Object> last;
    private int rows;
    private int values;
    private boolean rises = true;
    private boolean falls = true;

    boolean isOver() {
      return !rises && !falls;
    }

    @SuppressWarnings("unchecked") // all values of a column are of one type
    void add(@Nullable Object value) {
      if (value == null) {
        return;
      }
      int step = last == null ? 0 : last.compareTo(value);
      rises &= step <= 0;
      falls &= step >= 0;
      values += last == null || step != 0 ? 1 : 0;
      rows++;
      last = (Comparable<Object>) value;
    }

    boolean isSorted() {
      return !isOver() && rows >= FEWEST_ROWS && values >= FEWEST_VALUES;
    }
  }

  SortedColumns(TemplateLayout layout) {
    this.layout = layout;
    layout.columns().keySet().stream()
        .filter(field -> field.isMeasurement() && field != Field.ORTHOKERATOLOGY)
        .forEach(field -> measurements.put(field, new Order()));
  }

  /** Notes the values of a row; a column that is in no order is not looked at again. */
  void count(ParsedRow row) {
    if (measurements.isEmpty()) {
      return;
    }
    measurements.entrySet().removeIf(column -> column.getValue().isOver());
    measurements.forEach((field, order) -> order.add(row.decimal(field)));
    add(numbers, row.number());
    add(keys, row.key() == null ? null : Objects.requireNonNull(row.key()).value());
    add(names, row.name());
    add(birthDates, row.birthDate());
  }

  private static void add(Order order, @Nullable Object value) {
    if (!order.isOver()) {
      order.add(value);
    }
  }

  /** Returns a warning that names the columns. */
  Optional<Issue> alarm() {
    if (List.of(numbers, keys, names, birthDates).stream().anyMatch(Order::isSorted)) {
      return Optional.empty();
    }
    List<Field> sorted =
        measurements.keySet().stream().filter(field -> measurements.get(field).isSorted()).toList();
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    String headers = sorted.stream().map(layout::header).collect(Collectors.joining(AND));
    int rows = sorted.stream().mapToInt(field -> measurements.get(field).rows).max().orElseThrow();
    return Optional.of(
        Issue.ofSheet(
            IssueCode.FILE_IMPLAUSIBLE, layout.sheetName(), "COLUMN_SORTED", headers, rows));
  }
}
