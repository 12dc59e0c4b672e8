package io.github.visiontemplate.examples.load;

import static io.github.visiontemplate.examples.load.District.STUDENTS;
import static io.github.visiontemplate.examples.load.District.UPLOADERS;

import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.TemplateSchemas;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Imports and exports at random, through one pipeline each, and what came of them. */
final class Traffic {

  private static final int NUMBER_COLUMN = 3;
  private static final int SPHERE_COLUMN = 11;

  private final VisionImport visionImport;
  private final VisionExport visionExport;
  private final AtomicInteger imports = new AtomicInteger();
  private final List<Written> written = Collections.synchronizedList(new ArrayList<>());
  private final List<Read> read = Collections.synchronizedList(new ArrayList<>());

  Traffic(VisionImport visionImport, VisionExport visionExport) {
    this.visionImport = visionImport;
    this.visionExport = visionExport;
  }

  /** An import: its number, the store's identifier, the pupils, and how many had no record. */
  record Written(int n, String upload, List<Integer> pupils, int inserted) {}

  /** An export: the pupils of its template, and the import whose values were filled in for each. */
  record Read(List<Integer> pupils, Map<Integer, Integer> shown) {}

  List<Written> written() {
    return List.copyOf(written);
  }

  List<Read> read() {
    return List.copyOf(read);
  }

  /** Imports or exports once. */
  void step(Random random) throws IOException {
    Uploader uploader = UPLOADERS.get(random.nextInt(UPLOADERS.size()));
    if (random.nextInt(3) == 0) {
      read.add(new Read(District.pupilsOf(uploader), exported(uploader)));
    } else {
      written.add(imported(uploader, random));
    }
  }

  private Written imported(Uploader uploader, Random random) {
    List<Integer> pupils = new ArrayList<>(District.pupilsOf(uploader));
    Collections.shuffle(pupils, random);
    List<Integer> some = List.copyOf(pupils.subList(0, 2 + random.nextInt(pupils.size() - 2)));
    int n = imports.getAndIncrement();
    WorkbookFixture workbook = WorkbookFixture.of(TemplateSchemas.nationalImport());
    some.forEach(pupil -> workbook.row(STUDENTS.get(pupil), District.values(n)));
    ImportReport report = visionImport.run(workbook.template(), uploader);
    int changed = report.changes().inserted() + report.changes().overwritten();
    if (report.status() != ImportReport.Status.STORED || changed != some.size()) {
      throw new AssertionError("import " + n + " ended as " + report.status() + ", " + changed);
    }
    return new Written(
        n, Objects.requireNonNull(report.uploadId()).value(), some, report.changes().inserted());
  }

  private Map<Integer, Integer> exported(Uploader uploader) throws IOException {
    WorkbookFixture template = WorkbookFixture.of(TemplateSchemas.nationalCurrent());
    District.pupilsOf(uploader).forEach(pupil -> template.row(STUDENTS.get(pupil)));
    ByteArrayOutputStream filled = new ByteArrayOutputStream();
    FillReport report = visionExport.fill(template.template(), District.AUTUMN, uploader, filled);
    if (report.status() != FillReport.Status.FILLED) {
      throw new AssertionError("an export ended as " + report.status());
    }
    return valuesIn(filled.toByteArray());
  }

  private static Map<Integer, Integer> valuesIn(byte[] filled) throws IOException {
    Map<Integer, Integer> values = new HashMap<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(filled));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      rows.skip(1)
          .filter(row -> row.getCellAsNumber(SPHERE_COLUMN).isPresent())
          .forEach(
              row ->
                  values.put(
                      pupil(row.getCellText(NUMBER_COLUMN)),
                      District.importOf(
                          hundredths(row, SPHERE_COLUMN), hundredths(row, SPHERE_COLUMN + 1))));
    }
    return values;
  }

  private static int hundredths(Row row, int column) {
    BigDecimal value = row.getCellAsNumber(column).orElseThrow();
    return value.movePointRight(2).intValueExact();
  }

  private static int pupil(String number) {
    for (int i = 0; i < STUDENTS.size(); i++) {
      Student student = STUDENTS.get(i);
      if (NationalStudentNumber.of(number).equals(student.number())) {
        return i;
      }
    }
    throw new AssertionError("an export has a row of nobody");
  }
}
