package io.github.visiontemplate.importing;

import static io.github.visiontemplate.testing.School.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreviewTest {

  private static final TemplateSchema FORM = TemplateSchemas.nationalImport();
  private static final Semester AUTUMN = Semester.of(2025, Term.FIRST);

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();
  private final List<Told> told = new ArrayList<>();

  record Told(int row, Student student, RecordChange change) {}

  @Test
  void theListenerGetsEachRecordWithItsRowItsPupilAndTheStoredRecord() {
    importing(row(FORM, 0), row(FORM, 1, Field.RIGHT_ACUITY, 4.1));
    StoredScreening before = store.find(School.keys(2), AUTUMN).get(School.pupil(1).key());

    ImportReport report =
        preview(VisionImport.Mode.ALL_OR_NOTHING, row(FORM, 2), row(FORM, 1), row(FORM, 0));

    assertThat(report.status()).isEqualTo(ImportReport.Status.CHECKED);
    assertThat(rowsAndChanges()).containsExactly("2 INSERTED", "3 OVERWRITTEN", "4 UNCHANGED");
    assertThat(told)
        .extracting(Told::student)
        .containsExactly(School.pupil(2), School.pupil(1), School.pupil(0));
    assertThat(told.get(0).change().before()).isNull();
    assertThat(told.get(1).change().before()).isEqualTo(before);
    assertThat(told.get(1).change().record().screening().right().acuity()).hasToString("4.8");
  }

  @Test
  void nothingIsStoredAndTheReportIsThatOfADryRun() {
    Object[][] rows = {row(FORM, 0), row(FORM, 900), row(FORM, 1)};
    VisionImport visionImport = builder(VisionImport.Mode.VALID_ROWS).build();

    ImportReport preview = preview(VisionImport.Mode.VALID_ROWS, rows);

    assertThat(preview)
        .usingRecursiveComparison()
        .isEqualTo(visionImport.run(ImportRequest.of(file(rows), School.UPLOADER).dryRun()));
    assertThat(store.find(School.keys(10), AUTUMN)).isEmpty();
    assertThat(store.uploads(School.UPLOADER, 10)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(VisionImport.Mode.class)
  void theListenerGetsTheGoodRowsOfAFileWithErrorsInEitherMode(VisionImport.Mode mode) {
    preview(mode, row(FORM, 0), row(FORM, 1, Field.LEFT_ACUITY, "abc"), row(FORM, 2));

    assertThat(rowsAndChanges()).containsExactly("2 INSERTED", "4 INSERTED");
  }

  @ParameterizedTest
  @EnumSource(VisionImport.Mode.class)
  void theListenerGetsNoRowOfAPupilThatOccursTwice(VisionImport.Mode mode) {
    preview(mode, row(FORM, 0), row(FORM, 1), row(FORM, 0));

    assertThat(rowsAndChanges()).containsExactly("3 INSERTED");
  }

  @Test
  void theListenerGetsWhatIsStored() {
    importing(row(FORM, 0), row(FORM, 1, Field.RIGHT_ACUITY, 4.1));

    ImportReport report =
        run(VisionImport.Mode.VALID_ROWS, row(FORM, 2), row(FORM, 900), row(FORM, 1), row(FORM, 0));

    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(rowsAndChanges()).containsExactly("2 INSERTED", "4 OVERWRITTEN", "5 UNCHANGED");
    assertThat(report.changes()).isEqualTo(new ChangeCounts(1, 1, 1));
    assertThat(store.uploads(School.UPLOADER, 10)).hasSize(2);
    assertThat(store.find(School.keys(10), AUTUMN).get(School.pupil(2).key()).upload())
        .isEqualTo(report.uploadId());
  }

  @Test
  void theListenerGetsTheGoodRowsOfARefusedFileAndNothingIsStored() {
    Object[][] rows = {row(FORM, 0), row(FORM, 1, Field.LEFT_ACUITY, "abc"), row(FORM, 2)};

    ImportReport report = run(VisionImport.Mode.ALL_OR_NOTHING, rows);

    assertThat(rowsAndChanges()).containsExactly("2 INSERTED", "4 INSERTED");
    assertThat(store.find(School.keys(10), AUTUMN)).isEmpty();
    assertThat(store.uploads(School.UPLOADER, 10))
        .extracting(upload -> upload.result().outcome())
        .containsExactly(UploadResult.Outcome.REJECTED);
    assertThat(report)
        .usingRecursiveComparison()
        .isEqualTo(
            builder(VisionImport.Mode.ALL_OR_NOTHING).build().run(file(rows), School.UPLOADER));
  }

  @Test
  void aListenerThatFailsEndsTheImportAndNothingIsStored() {
    VisionImport visionImport = builder(VisionImport.Mode.ALL_OR_NOTHING).build();
    IllegalStateException full = new IllegalStateException("disk full");

    assertThatThrownBy(
            () ->
                visionImport.run(
                    ImportRequest.of(file(row(FORM, 0)), School.UPLOADER)
                        .onChange(
                            (sheet, row, student, change) -> {
                              throw full;
                            })))
        .isSameAs(full);
    assertThat(store.find(School.keys(10), AUTUMN)).isEmpty();
    importing(row(FORM, 0));
  }

  private List<String> rowsAndChanges() {
    return told.stream().map(each -> each.row() + " " + each.change().change()).toList();
  }

  private ImportReport preview(VisionImport.Mode mode, Object[]... rows) {
    return builder(mode)
        .build()
        .run(ImportRequest.of(file(rows), School.UPLOADER).dryRun().onChange(this::tell));
  }

  private ImportReport run(VisionImport.Mode mode, Object[]... rows) {
    return builder(mode)
        .build()
        .run(ImportRequest.of(file(rows), School.UPLOADER).onChange(this::tell));
  }

  private void tell(String sheet, int row, Student student, RecordChange change) {
    told.add(new Told(row, student, change));
  }

  private void importing(Object[]... rows) {
    ImportReport report =
        builder(VisionImport.Mode.ALL_OR_NOTHING).build().run(file(rows), School.UPLOADER);
    assertThat(report.status()).isEqualTo(ImportReport.Status.STORED);
  }

  private VisionImport.Builder builder(VisionImport.Mode mode) {
    return VisionImport.builder()
        .directory(School.of(10))
        .store(store)
        .mode(mode)
        .clock(School.CLOCK);
  }

  private static InMemoryTemplate file(Object[]... rows) {
    InMemorySheet sheet = School.sheet(FORM);
    for (Object[] row : rows) {
      sheet.row(row);
    }
    return InMemoryTemplate.of(sheet);
  }
}
