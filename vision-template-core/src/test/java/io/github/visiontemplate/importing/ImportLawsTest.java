package io.github.visiontemplate.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

@Tag("slow")
class ImportLawsTest {

  private static final TemplateSchema FORM = TemplateSchemas.nationalImport();

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();
  private final VisionImport visionImport =
      VisionImport.builder().directory(School.of(8)).store(store).clock(School.CLOCK).build();

  @Property(tries = 50)
  void importingTheSameFileTwiceChangesNothingTheSecondTime(
      @ForAll @Size(min = 1, max = 8) @UniqueElements List<@IntRange(max = 7) Integer> pupils) {
    run(pupils, 0);
    ImportReport again = run(pupils, 0);

    assertThat(again.changes().inserted() + again.changes().overwritten()).isZero();
    assertThat(again.changes().unchanged()).isEqualTo(pupils.size());
  }

  @Property(tries = 50)
  void theStoredRecordIsThatOfTheLastUpload(
      @ForAll @Size(min = 1, max = 6)
          List<@Size(min = 1, max = 4) @UniqueElements List<@IntRange(max = 7) Integer>> uploads) {
    InMemoryScreeningStore fresh = new InMemoryScreeningStore();
    Map<Integer, LocalDate> last = new HashMap<>();
    for (int i = 0; i < uploads.size(); i++) {
      VisionImport.builder()
          .directory(School.of(8))
          .store(fresh)
          .clock(School.CLOCK)
          .build()
          .run(template(uploads.get(i), i), School.UPLOADER);
      LocalDate day = School.EXAM_DATE.minusDays(i);
      uploads.get(i).forEach(pupil -> last.put(pupil, day));
    }

    Map<Integer, LocalDate> stored = new HashMap<>();
    for (int pupil = 0; pupil < 8; pupil++) {
      int index = pupil;
      fresh
          .find(List.of(School.pupil(pupil).key()), Semester.of(2025, Term.FIRST))
          .values()
          .forEach(record -> stored.put(index, record.screening().examDate()));
    }
    assertThat(stored).isEqualTo(last);
  }

  private ImportReport run(List<Integer> pupils, int daysBack) {
    return visionImport.run(template(pupils, daysBack), School.UPLOADER);
  }

  private static InMemoryTemplate template(List<Integer> pupils, int daysBack) {
    InMemorySheet sheet = School.sheet(FORM);
    pupils.forEach(
        pupil ->
            sheet.row(
                School.row(FORM, pupil, Field.EXAM_DATE, School.EXAM_DATE.minusDays(daysBack))));
    return InMemoryTemplate.of(sheet);
  }
}
