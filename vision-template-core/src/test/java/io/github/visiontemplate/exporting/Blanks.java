package io.github.visiontemplate.exporting;

import static io.github.visiontemplate.testing.School.row;

import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateColumn;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.testing.FillableInMemoryTemplate;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Templates without measurements, and a fill of them. The pupils 0 to 9 are registered; 0 to 7 have
 * the usual record of autumn 2025, but for what a test says.
 */
final class Blanks {

  static final TemplateSchema BLANK = TemplateSchemas.nationalCurrent();
  static final Semester AUTUMN = Semester.of(2025, Term.FIRST);

  private static final TemplateSchema IMPORT = TemplateSchemas.nationalImport();
  private static final int REGISTERED = 10;
  private static final int EXAMINED = 8;

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();

  static Blanks withRecords() {
    InMemorySheet sheet = School.sheet(IMPORT);
    for (int i = 0; i < EXAMINED; i++) {
      sheet.row(row(IMPORT, i));
    }
    return new Blanks().importing(sheet);
  }

  /** The record of the first pupil has these values in place of the usual ones. */
  static Blanks withRecord(@Nullable Object... fieldsAndValues) {
    return new Blanks().importing(School.sheet(IMPORT).row(row(IMPORT, 0, fieldsAndValues)));
  }

  private Blanks importing(InMemorySheet sheet) {
    VisionImport.builder()
        .directory(School.of(REGISTERED))
        .store(store)
        .clock(School.CLOCK)
        .build()
        .run(InMemoryTemplate.of(sheet), School.UPLOADER);
    return this;
  }

  static InMemorySheet sheet() {
    return School.sheet(BLANK);
  }

  /** Returns a row without measurements but for the fields that are named. */
  static @Nullable Object[] pupil(int index, @Nullable Object... fieldsAndValues) {
    List<@Nullable Object> others = new ArrayList<>();
    for (TemplateColumn column : BLANK.columns()) {
      Field field = column.field();
      if (field != null && field.isMeasurement()) {
        others.add(field);
        others.add(null);
      }
    }
    others.addAll(Arrays.asList(fieldsAndValues));
    return row(BLANK, index, others.toArray());
  }

  VisionExport.Builder builder() {
    return VisionExport.builder().directory(School.of(REGISTERED)).store(store);
  }

  FillReport fill(FillableInMemoryTemplate template) {
    return fill(builder(), template, AUTUMN);
  }

  static FillReport fill(
      VisionExport.Builder builder, FillableInMemoryTemplate template, Semester semester) {
    return builder
        .build()
        .fill(template, semester, School.UPLOADER, OutputStream.nullOutputStream());
  }

  static List<String> places(FillReport report) {
    return report.issues().stream().map(Issue::toString).toList();
  }

  static List<String> messages(FillReport report) {
    IssueMessages messages = IssueMessages.english().withoutSheets();
    return report.issues().stream().map(messages::text).toList();
  }
}
