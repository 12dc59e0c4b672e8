package io.github.visiontemplate.poi.filling;

import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateColumn;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.table.TemplateFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Pupils with records of one semester, blanks that list them, and what a fill makes of these. */
final class Clinic {

  static final Semester AUTUMN = Semester.parse("2025-1");
  static final TemplateSchema FORM = TemplateSchemas.nationalCurrent();
  static final List<Field> MEASUREMENTS =
      FORM.columns().stream().map(TemplateColumn::field).filter(Clinic::isMeasurement).toList();
  static final int PUPILS = 12;

  private static final SchoolId SCHOOL = new SchoolId("1101050012");
  private static final Uploader UPLOADER = Uploader.school(SCHOOL.value());
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);
  private static final People PEOPLE = People.ofSeed(8);
  private static final Set<Field> OTHERS = EnumSet.of(Field.STUDENT_NUMBER, Field.NAME);

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();
  private final int pupils;

  private Clinic(int pupils) {
    this.pupils = pupils;
  }

  /** A copy, and what was reported of it. */
  record Filled(FillReport report, byte[] bytes) {

    /** What was found in single cells. */
    List<String> cellIssues() {
      return report.issues().stream()
          .filter(issue -> issue.position() != null)
          .map(Issue::toString)
          .toList();
    }

    XSSFWorkbook workbook() {
      try {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static boolean isMeasurement(Field field) {
    return field != null && field.isMeasurement();
  }

  static Student pupil(int index) {
    return PEOPLE.student(index, SCHOOL);
  }

  /** Every pupil but the last has a record; that of the first pupils is given. */
  static Clinic of(VisionScreening... given) {
    return of(PUPILS, given);
  }

  static Clinic of(int pupils, VisionScreening... given) {
    Clinic clinic = new Clinic(pupils);
    List<ScreeningRecord> records = new ArrayList<>();
    for (int i = 0; i < pupils - 1; i++) {
      VisionScreening screening = i < given.length ? given[i] : PEOPLE.screening(i, DAY);
      records.add(new ScreeningRecord(pupil(i).key(), AUTUMN, screening));
    }
    clinic.put(records);
    return clinic;
  }

  void put(List<ScreeningRecord> records) {
    TemplateFile.Facts facts = new TemplateFile.Facts("records", 0, "0".repeat(64));
    try (StoreSession session =
        store.begin(new UploadHeader(UPLOADER, facts, TemplateFamily.NATIONAL, Instant.EPOCH))) {
      session.put(records);
      session.commit(
          new UploadResult(UploadResult.Outcome.STORED, null, RowCounts.NONE, ChangeCounts.NONE));
    }
  }

  static VisionScreening screening(int pupil) {
    return PEOPLE.screening(pupil, DAY);
  }

  /** Returns a workbook with number, name and these measurements in their order. */
  static XSSFWorkbook blank(List<Field> measurements, int... pupils) {
    XSSFWorkbook workbook = new XSSFWorkbook();
    addSheet(workbook, "视力数据", measurements, pupils);
    return workbook;
  }

  static Sheet addSheet(Workbook workbook, String name, List<Field> measurements, int... pupils) {
    Sheet sheet = workbook.createSheet(name);
    Row header = sheet.createRow(0);
    List<Field> fields = new ArrayList<>(OTHERS);
    fields.addAll(measurements);
    for (int i = 0; i < fields.size(); i++) {
      header.createCell(i).setCellValue(header(fields.get(i)));
    }
    for (int pupil : pupils) {
      Row row = sheet.createRow(sheet.getLastRowNum() + 1);
      row.createCell(0).setCellValue(pupil(pupil).number().value());
      row.createCell(1).setCellValue(pupil(pupil).name());
    }
    return sheet;
  }

  static String header(Field field) {
    return FORM.columns().stream()
        .filter(column -> column.field() == field)
        .findFirst()
        .orElseThrow()
        .header();
  }

  Filled fill(XSSFWorkbook blank) {
    return fill(bytes(blank));
  }

  Filled fill(byte[] blank) {
    return fill(blank, builder -> builder);
  }

  Filled fill(XSSFWorkbook blank, UnaryOperator<VisionExport.Builder> options) {
    return fill(bytes(blank), options);
  }

  Filled fill(byte[] blank, UnaryOperator<VisionExport.Builder> options) {
    List<Student> register = PEOPLE.students(0, pupils, SCHOOL);
    VisionExport.Builder builder =
        VisionExport.builder().directory(InMemoryStudentDirectory.of(register)).store(store);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    FillReport report =
        options
            .apply(builder)
            .build()
            .fill(XlsxTemplate.of("blank.xlsx", blank), AUTUMN, UPLOADER, output);
    return new Filled(report, output.toByteArray());
  }

  static byte[] bytes(XSSFWorkbook workbook) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (workbook) {
      workbook.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
