package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateColumn;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.StoredScreening;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Warns if stored values would be lost because the form of the file does not have their columns.
 */
final class ErasedValues {

  private final PupilCount pupils = new PupilCount();
  private final Set<Field> fields = EnumSet.noneOf(Field.class);
  private final Set<String> extras = new TreeSet<>();
  private final Set<Field> absent = EnumSet.noneOf(Field.class);
  private Set<String> presentExtras = Set.of();
  private int values;

  /** Begins a sheet. The changes of its records are counted next. */
  void begin(TemplateLayout layout) {
    absent.clear();
    Stream.of(Field.values())
        .filter(field -> field.isMeasurement() && !layout.has(field))
        .forEach(absent::add);
    presentExtras = layout.extras().keySet();
  }

  void count(RecordChange change) {
    StoredScreening before = change.before();
    if (before == null) {
      return;
    }
    int others = values;
    if (!absent.isEmpty()) {
      change.fields().forEach(this::count);
    }
    for (String name : before.screening().extras().keySet()) {
      if (!presentExtras.contains(name)) {
        extras.add(name);
        values++;
      }
    }
    if (values > others) {
      pupils.add(change.record().student());
    }
  }

  private void count(RecordChange.FieldChange value) {
    if (value.before() != null && absent.contains(value.field())) {
      fields.add(value.field());
      values++;
    }
  }

  /** Returns the warning with the number of pupils, the number of values, and the columns. */
  Optional<Issue> warning() {
    return values == 0
        ? Optional.empty()
        : Optional.of(Issue.ofFile(IssueCode.VALUES_ERASED, pupils.count(), values, columns()));
  }

  /** Returns the headers of the columns as in the current national form. */
  private String columns() {
    Map<Field, String> headers =
        TemplateSchemas.nationalCurrent().columns().stream()
            .filter(column -> column.field() != null)
            .collect(Collectors.toMap(TemplateColumn::field, TemplateColumn::header));
    return Stream.concat(fields.stream().map(headers::get), extras.stream())
        .collect(Collectors.joining("、"));
  }
}
