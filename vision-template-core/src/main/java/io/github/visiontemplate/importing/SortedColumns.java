package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Warns of measurement columns that were sorted without the other columns. Comparing pupils cannot
 * detect this. The sign is that the column is in sorted order but the pupils are not.
 */
final class SortedColumns {

  private static final int FEWEST_ROWS = 20;
  private static final int FEWEST_VALUES = 5;
  private static final String AND = "、";

  private final TemplateLayout layout;
  private final Field[] fields;
  private final Order[] measurements;
  private final Order keys = new Order();
  private final Order names = new Order();
  private final Order birthDates = new Order();

  /** Finds out whether the values of a column are sorted. Blank cells are ignored. */
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
    this.fields =
        layout.columns().keySet().stream()
            .filter(field -> field.isMeasurement() && field != Field.ORTHOKERATOLOGY)
            .toArray(Field[]::new);
    this.measurements = Stream.of(fields).map(field -> new Order()).toArray(Order[]::new);
  }

  /** Adds the values of a row. A column found not to be sorted is not examined any more. */
  void count(ParsedRow row) {
    for (int i = 0; i < fields.length; i++) {
      if (!measurements[i].isOver()) {
        measurements[i].add(row.decimal(fields[i]));
      }
    }
    if (!keys.isOver()) {
      keys.add(layout.has(Field.STUDENT_KEY) ? key(row) : row.studentNumber());
    }
    if (!names.isOver()) {
      names.add(row.name());
    }
    if (!birthDates.isOver()) {
      birthDates.add(row.birthDate());
    }
  }

  /** Returns a warning that names the sorted columns. Returns empty if there are none. */
  Optional<Issue> alarm() {
    if (keys.isSorted() || names.isSorted() || birthDates.isSorted()) {
      return Optional.empty();
    }
    List<String> headers = new ArrayList<>(0);
    int rows = 0;
    for (int i = 0; i < fields.length; i++) {
      if (measurements[i].isSorted()) {
        headers.add(layout.header(fields[i]));
        rows = Math.max(rows, measurements[i].rows);
      }
    }
    return headers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Issue.ofSheet(
                IssueCode.FILE_IMPLAUSIBLE,
                layout.sheetName(),
                "COLUMN_SORTED",
                String.join(AND, headers),
                rows));
  }

  private static @Nullable String key(ParsedRow row) {
    StudentKey key = row.key();
    return key == null ? null : key.value();
  }
}
