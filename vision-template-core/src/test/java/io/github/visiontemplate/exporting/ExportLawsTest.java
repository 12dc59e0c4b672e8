package io.github.visiontemplate.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateColumn;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.table.CellPosition;
import io.github.visiontemplate.table.TemplateFile;
import io.github.visiontemplate.testing.FillableInMemoryTemplate;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("slow")
class ExportLawsTest {

  private static final TemplateSchema BLANK = TemplateSchemas.nationalCurrent();
  private static final TemplateSchema IMPORT = TemplateSchemas.nationalImport();
  private static final Semester AUTUMN = Semester.of(2025, Term.FIRST);
  private static final int PUPILS = 6;

  /** The last pupil is in the template, but not in the register. */
  private static final int REGISTERED = 5;

  @Property(tries = 100)
  void exportThenImportGivesBackTheRecords(@ForAll("screenings") List<VisionScreening> screenings) {
    InMemoryScreeningStore before = storeOf(screenings);
    InMemoryScreeningStore after = new InMemoryScreeningStore();

    Map<String, String> filled = filled(before);
    VisionImport.builder()
        .directory(School.of(REGISTERED))
        .store(after)
        .clock(School.CLOCK)
        .build()
        .run(InMemoryTemplate.of(importSheet(filled, screenings.size())), School.UPLOADER);

    assertThat(screenings(after)).isEqualTo(screenings(before));
  }

  @Property(tries = 100)
  void aFillChangesNoCellOutsideTheMeasurementsOfMatchedRows(
      @ForAll("screenings") List<VisionScreening> screenings) {
    filled(storeOf(screenings))
        .keySet()
        .forEach(
            address -> {
              assertThat(address.charAt(0)).isBetween('J', 'R');
              assertThat(Integer.parseInt(address.substring(1)))
                  .isBetween(2, 1 + screenings.size());
            });
  }

  @Provide
  Arbitrary<List<VisionScreening>> screenings() {
    return Combinators.combine(eyes(), eyes(), Arbitraries.of(true, false))
        .as((right, left, worn) -> new VisionScreening(School.EXAM_DATE, right, left, worn))
        .list()
        .ofMinSize(1)
        .ofMaxSize(REGISTERED);
  }

  private static Arbitrary<EyeReading> eyes() {
    Arbitrary<VisualAcuity> acuities =
        Arbitraries.integers()
            .between(29, 53)
            .map(tenths -> tenths < 30 ? VisualAcuity.BELOW_CHART : VisualAcuity.ofTenths(tenths));
    Arbitrary<Refraction> refractions =
        Combinators.combine(
                Arbitraries.integers().between(-3000, 3000),
                Arbitraries.integers().between(-1500, 1500),
                Arbitraries.integers().between(0, 180))
            .as(
                (sphere, cylinder, axis) ->
                    new Refraction(
                        Diopters.ofHundredths(sphere), Diopters.ofHundredths(cylinder), axis));
    return Combinators.combine(acuities, refractions.injectNull(0.2)).as(EyeReading::new);
  }

  private static InMemoryScreeningStore storeOf(List<VisionScreening> screenings) {
    InMemoryScreeningStore store = new InMemoryScreeningStore();
    TemplateFile.Facts facts = new TemplateFile.Facts("records", 0, "0".repeat(64));
    UploadHeader header =
        new UploadHeader(School.UPLOADER, facts, TemplateFamily.NATIONAL, Instant.EPOCH);
    try (StoreSession session = store.begin(header)) {
      List<ScreeningRecord> records = new ArrayList<>();
      for (int i = 0; i < screenings.size(); i++) {
        records.add(new ScreeningRecord(School.pupil(i).key(), AUTUMN, screenings.get(i)));
      }
      session.put(records);
      session.commit(
          new UploadResult(UploadResult.Outcome.STORED, null, RowCounts.NONE, ChangeCounts.NONE));
    }
    return store;
  }

  private static Map<String, String> filled(InMemoryScreeningStore store) {
    InMemorySheet sheet = School.sheet(BLANK);
    for (int i = 0; i < PUPILS; i++) {
      sheet.row(blankRow(i));
    }
    FillableInMemoryTemplate template = new FillableInMemoryTemplate(sheet);
    VisionExport.builder()
        .directory(School.of(REGISTERED))
        .store(store)
        .build()
        .fill(template, AUTUMN, School.UPLOADER, OutputStream.nullOutputStream());
    return template.filled();
  }

  private static Object[] blankRow(int pupil) {
    return BLANK.columns().stream()
        .map(column -> column.field() == Field.STUDENT_NUMBER ? School.number(pupil).value() : null)
        .toArray();
  }

  private static InMemorySheet importSheet(Map<String, String> filled, int pupils) {
    InMemorySheet sheet = School.sheet(IMPORT);
    for (int i = 0; i < pupils; i++) {
      List<Object> cells = new ArrayList<>();
      for (TemplateColumn column : IMPORT.columns()) {
        cells.add(cell(column, i, filled, cells.size()));
      }
      sheet.row(cells);
    }
    return sheet;
  }

  private static Object cell(
      TemplateColumn column, int pupil, Map<String, String> filled, int index) {
    if (column.field() == Field.STUDENT_NUMBER) {
      return School.number(pupil).value();
    }
    return column.field() == Field.EXAM_DATE
        ? School.EXAM_DATE
        : filled.get(new CellPosition(2 + pupil, index).toString());
  }

  private static Map<Object, VisionScreening> screenings(InMemoryScreeningStore store) {
    return store.find(School.keys(PUPILS), AUTUMN).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> screening(entry.getValue())));
  }

  private static VisionScreening screening(StoredScreening stored) {
    return stored.screening();
  }
}
