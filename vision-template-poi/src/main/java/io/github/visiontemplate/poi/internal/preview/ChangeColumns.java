package io.github.visiontemplate.poi.internal.preview;

import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.poi.internal.book.BookStyle;
import io.github.visiontemplate.poi.internal.book.NewRows;
import io.github.visiontemplate.poi.internal.book.Words;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.store.Change;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.StoredScreening;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sheet with one row for each record: the pupil of the record, the kind of change, and each
 * value.
 */
final class ChangeColumns {

  /** The number of columns that stay visible: sheet, row, change, key and name. */
  static final int FROZEN = 5;

  private static final List<Field> VALUES =
      Arrays.stream(Field.values())
          .filter(field -> field.isMeasurement() || field == Field.EXAM_DATE)
          .toList();
  private static final List<Integer> BEFORE_VALUES = List.of(14, 8, 10, 16, 12, 23, 10);
  private static final List<Integer> AFTER_VALUES = List.of(24, 30);
  private static final int VALUE_WIDTH = 16;
  private static final float HEADER_HEIGHT = 34;

  private final Words words;
  private final ValueCells values;

  ChangeColumns(Words words) {
    this.words = words;
    this.values = new ValueCells(words);
  }

  List<Integer> widths() {
    return Stream.of(
            BEFORE_VALUES.stream(), VALUES.stream().map(f -> VALUE_WIDTH), AFTER_VALUES.stream())
        .flatMap(part -> part)
        .toList();
  }

  void writeHeader(NewRows rows) {
    rows.row(HEADER_HEIGHT)
        .text(BookStyle.HEADER, words.of("preview.sheet"))
        .text(BookStyle.HEADER, words.of("preview.row"))
        .text(BookStyle.HEADER, words.of("preview.change"));
    Stream.of("STUDENT_KEY", "NAME", "STUDENT_NUMBER", "SEMESTER")
        .forEach(name -> rows.text(BookStyle.HEADER, words.of("Field." + name)));
    VALUES.forEach(field -> rows.text(BookStyle.HEADER, words.of(field)));
    rows.text(BookStyle.HEADER, words.of("preview.before"))
        .text(BookStyle.HEADER, words.of("preview.extras"));
  }

  void write(NewRows rows, String sheet, int row, Student student, RecordChange change) {
    NationalStudentNumber number = student.number();
    rows.row()
        .text(BookStyle.BODY, sheet)
        .number(BookStyle.CENTERED, row)
        .text(look(change.change()), words.of(change.change()))
        .text(BookStyle.BODY, student.key().value())
        .text(BookStyle.BODY, student.name())
        .text(BookStyle.BODY, number == null ? "" : number.value())
        .text(BookStyle.CENTERED, change.record().semester().toString());
    for (RecordChange.FieldChange field : change.fields()) {
      values.write(rows, field, change.before() != null);
    }
    rows.text(BookStyle.BODY, stored(change)).text(BookStyle.BODY, extras(change));
  }

  private static BookStyle look(Change change) {
    return change == Change.OVERWRITTEN ? BookStyle.TO_DO : BookStyle.CENTERED;
  }

  private String stored(RecordChange change) {
    StoredScreening before = change.before();
    return before == null
        ? ""
        : words.of("preview.stored", words.of(before.origin()), before.upload().value());
  }

  private String extras(RecordChange change) {
    StoredScreening before = change.before();
    Map<String, String> now = change.record().screening().extras();
    Map<String, String> then = before == null ? now : before.screening().extras();
    Set<String> names = new TreeSet<>(now.keySet());
    names.addAll(then.keySet());
    return names.stream()
        .map(name -> words.of("preview.extra", name, extra(then.get(name), now.get(name))))
        .collect(Collectors.joining(words.of("preview.extra.and")));
  }

  private String extra(@Nullable String then, @Nullable String now) {
    String before = Objects.requireNonNullElse(then, words.of("none"));
    String after = Objects.requireNonNullElse(now, words.of("none"));
    return before.equals(after) ? after : words.of("preview.arrow", before, after);
  }
}
