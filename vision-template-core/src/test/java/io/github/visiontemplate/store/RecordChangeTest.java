package io.github.visiontemplate.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordChangeTest {

  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);

  private static RecordChange change(VisionScreening now, @Nullable VisionScreening before) {
    return new RecordChange(
        new ScreeningRecord(new StudentKey("K"), Semester.of(2025, Term.FIRST), now),
        before == null ? Change.INSERTED : Change.OVERWRITTEN,
        before == null
            ? null
            : new StoredScreening(before, TemplateFamily.NATIONAL, new UploadId("1")),
        List.of());
  }

  private static EyeReading eye(int acuity, int sphere, int cylinder, @Nullable Integer axis) {
    return new EyeReading(
        VisualAcuity.ofTenths(acuity),
        new Refraction(Diopters.ofHundredths(sphere), Diopters.ofHundredths(cylinder), axis));
  }

  @Test
  void eachValueStandsUnderItsOwnField() {
    VisionScreening now =
        new VisionScreening(DAY, eye(48, -125, -50, 90), eye(51, 25, -75, 10), true);
    assertThat(change(now, null).fields())
        .containsExactly(
            new RecordChange.FieldChange(Field.RIGHT_ACUITY, null, VisualAcuity.of("4.8")),
            new RecordChange.FieldChange(Field.LEFT_ACUITY, null, VisualAcuity.of("5.1")),
            new RecordChange.FieldChange(Field.RIGHT_SPHERE, null, Diopters.of("-1.25")),
            new RecordChange.FieldChange(Field.RIGHT_CYLINDER, null, Diopters.of("-0.50")),
            new RecordChange.FieldChange(Field.RIGHT_AXIS, null, 90),
            new RecordChange.FieldChange(Field.LEFT_SPHERE, null, Diopters.of("0.25")),
            new RecordChange.FieldChange(Field.LEFT_CYLINDER, null, Diopters.of("-0.75")),
            new RecordChange.FieldChange(Field.LEFT_AXIS, null, 10),
            new RecordChange.FieldChange(Field.ORTHOKERATOLOGY, null, true),
            new RecordChange.FieldChange(Field.EXAM_DATE, null, DAY));
  }

  @Test
  void onlyTheValuesThatDifferAreChanges() {
    VisionScreening before =
        new VisionScreening(DAY, eye(48, -125, 0, null), eye(50, 0, 0, null), null);
    VisionScreening now =
        new VisionScreening(
            DAY.plusDays(1),
            eye(48, -150, 0, null),
            new EyeReading(VisualAcuity.ofTenths(50), null),
            false);
    assertThat(change(now, before).fields().stream().filter(RecordChange.FieldChange::isChange))
        .containsExactly(
            new RecordChange.FieldChange(
                Field.RIGHT_SPHERE, Diopters.of("-1.25"), Diopters.of("-1.50")),
            new RecordChange.FieldChange(Field.LEFT_SPHERE, Diopters.ZERO, null),
            new RecordChange.FieldChange(Field.LEFT_CYLINDER, Diopters.ZERO, null),
            new RecordChange.FieldChange(Field.ORTHOKERATOLOGY, null, false),
            new RecordChange.FieldChange(Field.EXAM_DATE, DAY, DAY.plusDays(1)));
    assertThat(change(now, before).fields()).hasSize(10);
  }

  @Test
  void aChangeShowsNoValue() {
    assertThat(new RecordChange.FieldChange(Field.RIGHT_ACUITY, null, VisualAcuity.of("4.8")))
        .hasToString("FieldChange[RIGHT_ACUITY]");
  }
}
