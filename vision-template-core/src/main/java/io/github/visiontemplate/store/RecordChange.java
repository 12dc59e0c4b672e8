package io.github.visiontemplate.store;

import io.github.visiontemplate.schema.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record.
 *
 * @param record the record that was put
 * @param change what putting it did
 * @param before the record that stood in its place; null where there was none
 */
public record RecordChange(
    ScreeningRecord record, Change change, @Nullable StoredScreening before) {

  /**
   * Returns each value of the record beside the one that stood in its place, in the order of the
   * national form and the date of examination last; named extras are left out.
   */
  public List<FieldChange> fields() {
    return RecordValues.FIELDS.stream().map(this::field).toList();
  }

  private FieldChange field(Field field) {
    return new FieldChange(
        field,
        before == null ? null : RecordValues.of(before.screening(), field),
        RecordValues.of(record.screening(), field));
  }
}
