package io.github.visiontemplate.store;

import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of storing one record.
 *
 * @param record the stored record
 * @param change the kind of change that storing the record made
 * @param before the earlier record of the pupil and semester; null if there was none
 * @param undone the uploads that the record undoes, newest first: if an older record has the same
 *     values and origin, these are the uploads since then; otherwise empty
 * @since 0.1
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
   * Returns the result of storing a record on top of earlier records.
   *
   * @param origin the template family from which the record comes
   * @param pile the earlier records of the pupil and semester, topmost first; empty if there are
   *     none
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
   * Returns each value of the record together with the earlier value, in the order of the national
   * form, with the date of examination last. Named extras are left out.
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
   * One value of a record together with the earlier value: an acuity, a {@link
   * io.github.visiontemplate.model.Diopters}, an axis, whether orthokeratology lenses are worn, or
   * the date of the examination.
   *
   * @param field the field of the value
   * @param before the earlier value; null if there was none
   * @param after the new value; null if the record has none
   */
  public record FieldChange(Field field, @Nullable Object before, @Nullable Object after) {

    /** Returns whether the values differ. */
    public boolean isChange() {
      return !Objects.equals(before, after);
    }

    /** Shows only the field, because the values are personal data. */
    @Override
    public String toString() {
      return "FieldChange[" + field + "]";
    }
  }
}
