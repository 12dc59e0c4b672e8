package io.github.visiontemplate.benchmark;

import static io.github.visiontemplate.benchmark.SheetMarkup.ACUITY;
import static io.github.visiontemplate.benchmark.SheetMarkup.DATE;
import static io.github.visiontemplate.benchmark.SheetMarkup.DEGREES;
import static io.github.visiontemplate.benchmark.SheetMarkup.DIOPTERS;
import static io.github.visiontemplate.benchmark.SheetMarkup.TEXT;

import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.schema.TemplateSchemas;
import java.io.IOException;

/** Writes the rows of the national form. */
final class FormRows {

  /** The date 2025/9/15 as a serial number of spreadsheet programs. */
  private static final int EXAM_DAY = 45915;

  private final SheetMarkup markup;
  private final boolean filled;

  FormRows(SheetMarkup markup, boolean filled) {
    this.markup = markup;
    this.filled = filled;
  }

  void writeHeader() throws IOException {
    markup.startRow();
    WorkbookFixture.headers(
            filled ? TemplateSchemas.nationalImport() : TemplateSchemas.nationalCurrent())
        .forEach(markup::text);
    markup.endRow();
  }

  void write(Pupil pupil) throws IOException {
    markup.startRow();
    writePupil(pupil);
    if (filled) {
      writeMeasurements(pupil);
    } else {
      for (int style :
          new int[] {
            ACUITY, ACUITY, DIOPTERS, DIOPTERS, DEGREES, DIOPTERS, DIOPTERS, DEGREES, TEXT
          }) {
        markup.blank(style);
      }
    }
    markup.endRow();
  }

  private void writePupil(Pupil pupil) throws IOException {
    markup.text(String.valueOf(pupil.grade()));
    markup.text(pupil.schoolClass());
    markup.text(pupil.className());
    markup.uniqueText(pupil.number());
    markup.text("1");
    markup.text(pupil.name());
    markup.text(pupil.sex());
    markup.text(pupil.birthDay());
    markup.uniqueText(pupil.address());
  }

  private void writeMeasurements(Pupil pupil) {
    markup.number(pupil.acuity(0), ACUITY);
    markup.number(pupil.acuity(1), ACUITY);
    for (int eye = 0; eye < 2; eye++) {
      markup.number(pupil.sphere(eye), DIOPTERS);
      markup.number(pupil.cylinder(eye), DIOPTERS);
      markup.number(pupil.axis(eye), DEGREES);
    }
    markup.text(pupil.orthokeratology());
    markup.number(EXAM_DAY, DATE);
  }
}
