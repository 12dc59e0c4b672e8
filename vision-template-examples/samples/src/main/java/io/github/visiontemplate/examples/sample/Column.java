package io.github.visiontemplate.examples.sample;

import io.github.visiontemplate.model.Eye;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;

/**
 * A column of a sample workbook.
 *
 * @param header the header text
 * @param width the width in characters
 * @param format the number format of the cells
 * @param writer writes a pupil's value into a cell
 */
record Column(String header, int width, String format, BiConsumer<Cell, SamplePupil> writer) {

  static final String TEXT = "@";
  private static final String DATE = "yyyy/mm/dd";
  private static final String ACUITY = "0.0";
  private static final String DIOPTERS = "0.00";
  private static final String DEGREES = "0";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/M/d");

  static Column text(String header, int width, Function<SamplePupil, String> value) {
    return new Column(header, width, TEXT, (cell, pupil) -> cell.setCellValue(value.apply(pupil)));
  }

  static Column day(String header, Function<SamplePupil, LocalDate> value) {
    return text(header, 12, pupil -> value.apply(pupil).format(DAY));
  }

  /** Returns the column for the date of examination, with real date cells. */
  static Column examDate() {
    return new Column(
        "体检日期", 13, DATE, (cell, pupil) -> cell.setCellValue(pupil.screening().examDate()));
  }

  /**
   * Returns a column for acuity. An acuity below the chart is written as 0, as the platform's
   * notice says.
   */
  static Column acuity(String header, Eye eye) {
    return number(header, ACUITY, eye, reading -> reading.acuity().tenths() / 10.0);
  }

  static Column sphere(String header, Eye eye) {
    return number(
        header, DIOPTERS, eye, reading -> refraction(reading).sphere().hundredths() / 100.0);
  }

  static Column cylinder(String header, Eye eye) {
    return number(
        header, DIOPTERS, eye, reading -> refraction(reading).cylinder().hundredths() / 100.0);
  }

  static Column axis(String header, Eye eye) {
    return number(
        header, DEGREES, eye, reading -> Objects.requireNonNullElse(refraction(reading).axis(), 0));
  }

  private static Column number(
      String header, String format, Eye eye, Function<EyeReading, Number> value) {
    return new Column(
        header,
        11,
        format,
        (cell, pupil) -> cell.setCellValue(value.apply(pupil.screening().eye(eye)).doubleValue()));
  }

  private static Refraction refraction(EyeReading reading) {
    return Objects.requireNonNull(reading.refraction(), "every sample eye is refracted");
  }
}
