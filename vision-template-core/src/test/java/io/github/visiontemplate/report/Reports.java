package io.github.visiontemplate.report;

import static io.github.visiontemplate.testing.School.row;

import io.github.visiontemplate.exporting.FillRequest;
import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.importing.ImportRequest;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.testing.FillableInMemoryTemplate;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.io.OutputStream;
import java.util.List;

/** Reports of every status, made by the pipelines. */
final class Reports {

  private static final TemplateSchema FORM = TemplateSchemas.nationalImport();
  private static final TemplateSchema BLANK = TemplateSchemas.nationalCurrent();
  private static final Semester AUTUMN = Semester.parse("2025-1");

  private final InMemoryStudentDirectory directory = School.of(20);
  private final InMemoryScreeningStore store = new InMemoryScreeningStore();

  static List<ImportReport> imports() {
    Reports reports = new Reports();
    return List.of(
        reports.importOf(stored()),
        reports
            .visionImport()
            .run(ImportRequest.of(InMemoryTemplate.of(stored()), School.UPLOADER).dryRun()),
        reports.rejected(),
        reports.importOf(InMemorySheet.named("通讯录").row("姓名", "电话")));
  }

  static List<FillReport> fills() {
    Reports reports = new Reports();
    reports.importOf(stored());
    return List.of(
        reports.fill(blank()),
        reports.visionExport().check(reports.request(blank())),
        reports.fill(shifted()),
        reports.fill(InMemorySheet.named("通讯录").row("姓名", "电话")));
  }

  /** Two errors: a value, and a number with a candidate. */
  ImportReport rejected() {
    return importOf(
        School.sheet(FORM)
            .row(row(FORM, 0, Field.RIGHT_ACUITY, 7.7))
            .row(
                row(
                    FORM,
                    900,
                    Field.NAME,
                    School.pupil(1).name(),
                    Field.BIRTH_DATE,
                    School.number(1).birthDate()))
            .row(row(FORM, 2)));
  }

  private static InMemorySheet stored() {
    InMemorySheet sheet = School.sheet(FORM);
    for (int i = 0; i < 8; i++) {
      sheet.row(row(FORM, i));
    }
    return sheet;
  }

  private static InMemorySheet blank() {
    return School.sheet(BLANK)
        .row(row(BLANK, 0, Field.LEFT_ACUITY, 5.2))
        .row(row(BLANK, 9))
        .row(row(BLANK, 900, Field.NAME, School.pupil(1).name()));
  }

  private static InMemorySheet shifted() {
    InMemorySheet sheet = School.sheet(BLANK);
    for (int i = 0; i < 8; i++) {
      sheet.row(row(BLANK, i, Field.NAME, School.pupil((i + 1) % 8).name()));
    }
    return sheet;
  }

  private ImportReport importOf(InMemorySheet sheet) {
    return visionImport().run(InMemoryTemplate.of(sheet), School.UPLOADER);
  }

  private FillReport fill(InMemorySheet sheet) {
    return visionExport().fill(request(sheet), OutputStream.nullOutputStream());
  }

  private FillRequest request(InMemorySheet sheet) {
    return FillRequest.of(new FillableInMemoryTemplate(sheet), AUTUMN, School.UPLOADER);
  }

  private VisionImport visionImport() {
    return VisionImport.builder()
        .directory(directory)
        .candidates(directory)
        .store(store)
        .clock(School.CLOCK)
        .build();
  }

  private VisionExport visionExport() {
    return VisionExport.builder().directory(directory).candidates(directory).store(store).build();
  }
}
