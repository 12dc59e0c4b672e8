package io.github.visiontemplate.store;

import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record.
 *
 * @param record the record that was put
 * @param change what putting it did
 * @param before the record that stood in its place; null where there was none
 * @param undone the uploads, newest first, that held other values since the same values of the same
 *     origin last stood there; empty unless the record sets newer values back to such older ones
 */
public record RecordChange(
    ScreeningRecord record,
    Change change,
    @Nullable StoredScreening before,
    List<UploadId> undone) {

  /** Copies the list. */
  public RecordChange {
    undone = List.copyOf(undone);
  }

  /**
   * Returns what it means that a record is laid upon others.
   *
   * @param origin the family of template that the record came from
   * @param pile the records of the pupil and semester, the topmost first; empty if there are none
   */
  public static RecordChange upon(
      List<StoredScreening> pile, ScreeningRecord record, TemplateFamily origin) {
    if (pile.isEmpty()) {
      return new RecordChange(record, Change.INSERTED, null, List.of());
    }
    StoredScreening before = pile.get(0);
    return before.hasSameValues(record, origin)
        ? new RecordChange(record, Change.UNCHANGED, before, List.of())
        : new RecordChange(record, Change.OVERWRITTEN, before, undone(pile, record, origin));
  }

  private static List<UploadId> undone(
      List<StoredScreening> pile, ScreeningRecord record, TemplateFamily origin) {
    List<UploadId> newer = new ArrayList<>();
    for (StoredScreening each : pile) {
      if (each.hasSameValues(record, origin)) {
        return newer;
      }
      newer.add(each.upload());
    }
    return List.of();
  }

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

  /**
   * One value of a record beside the value that stood in its place: an acuity, a {@link
   * io.github.visiontemplate.model.Diopters}, an axis, whether orthokeratology lenses are worn, or
   * the date of the examination.
   *
   * @param field what the value is
   * @param before the value before; null where there was none
   * @param after the value that was put; null where the record has none
   */
  public record FieldChange(Field field, @Nullable Object before, @Nullable Object after) {

    /** Returns whether the values differ. */
    public boolean isChange() {
      return !Objects.equals(before, after);
    }

    /** Names the field; the values are personal. */
    @Override
    public String toString() {
      return "FieldChange[" + field + "]";
    }
  }
}
