package io.github.visiontemplate.store;

import io.github.visiontemplate.schema.Field;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

  /** Tells whether the values differ. */
  public boolean isChange() {
    return !Objects.equals(before, after);
  }

  /** Names the field; the values are personal. */
  @Override
  public String toString() {
    return "FieldChange[" + field + "]";
  }
}
