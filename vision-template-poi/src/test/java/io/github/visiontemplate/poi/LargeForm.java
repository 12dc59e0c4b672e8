package io.github.visiontemplate.poi;

import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.schema.TemplateSchemas;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** National forms of many rows, of the people of seed 1. */
final class LargeForm {

  /** Where texts are kept. */
  enum Texts {
    SHARED,
    INLINE
  }

  private static final LocalDate EXAM_DATE = LocalDate.of(2025, 9, 15);
  private static final SchoolId SCHOOL = new SchoolId("1101050012");
  private static final List<String> HEADERS =
      WorkbookFixture.headers(TemplateSchemas.nationalImport());

  private final Texts texts;
  private final StringBuilder sheet = new StringBuilder();
  private final Map<String, Integer> shared = new LinkedHashMap<>();
  private int row;
  private int column;

  private LargeForm(Texts texts) {
    this.texts = texts;
  }

  /** The form with 体检日期, all cells filled. */
  static byte[] filled(Texts texts, int rows) {
    LargeForm form = new LargeForm(texts);
    form.start(HEADERS);
    for (int i = 0; i < rows; i++) {
      form.startRow();
      form.pupil(People.ofSeed(1).student(i, SCHOOL));
      form.measurements(People.ofSeed(1).screening(i, EXAM_DATE));
      form.text("2025/9/15");
      form.sheet.append("</row>");
    }
    return form.bytes();
  }

  /** The form as the platform gives it, the measurements blank. */
  static byte[] blank(Texts texts, int rows) {
    LargeForm form = new LargeForm(texts);
    form.start(HEADERS.subList(0, HEADERS.size() - 1));
    for (int i = 0; i < rows; i++) {
      form.startRow();
      form.pupil(People.ofSeed(1).student(i, SCHOOL));
      while (form.column < HEADERS.size() - 1) {
        form.sheet.append(form.cell()).append("/>");
      }
      form.sheet.append("</row>");
    }
    return form.bytes();
  }

  private void start(List<String> headers) {
    sheet.append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
    sheet.append("<sheetData>");
    startRow();
    headers.forEach(this::text);
    sheet.append("</row>");
  }

  private byte[] bytes() {
    sheet.append("</sheetData></worksheet>");
    StringBuilder items =
        new StringBuilder(
            "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
    shared.keySet().forEach(text -> items.append("<si><t>").append(text).append("</t></si>"));
    return Packages.workbook()
        .with("xl/worksheets/sheet1.xml", sheet.toString())
        .with("xl/sharedStrings.xml", items.append("</sst>").toString())
        .bytes();
  }

  private void startRow() {
    row++;
    column = 0;
    sheet.append("<row r=\"").append(row).append("\">");
  }

  private void pupil(Student pupil) {
    LocalDate birth = Objects.requireNonNull(pupil.birthDate());
    text("11");
    text("1101");
    text("一年级1班");
    text(Objects.requireNonNull(pupil.number()).value());
    text("1");
    text(pupil.name());
    text(Objects.requireNonNull(pupil.sex()).code());
    text(birth.getYear() + "/" + birth.getMonthValue() + "/" + birth.getDayOfMonth());
    text("示例路" + row + "号");
  }

  private void measurements(VisionScreening screening) {
    List<EyeReading> eyes = List.of(screening.right(), screening.left());
    eyes.forEach(eye -> number(String.valueOf(eye.acuity().tenths() / 10.0)));
    for (EyeReading eye : eyes) {
      Refraction refraction = Objects.requireNonNull(eye.refraction());
      number(refraction.sphere().toString());
      number(refraction.cylinder().toString());
      number(String.valueOf(Objects.requireNonNullElse(refraction.axis(), 0)));
    }
    text(Boolean.TRUE.equals(screening.orthokeratology()) ? "是" : "否");
  }

  private void text(String text) {
    if (texts == Texts.INLINE) {
      sheet.append(cell()).append(" t=\"inlineStr\"><is><t>").append(text);
      sheet.append("</t></is></c>");
    } else {
      Integer index = shared.computeIfAbsent(text, added -> shared.size());
      sheet.append(cell()).append(" t=\"s\"><v>").append(index).append("</v></c>");
    }
  }

  private void number(String number) {
    sheet.append(cell()).append("><v>").append(number).append("</v></c>");
  }

  private String cell() {
    return "<c r=\"" + (char) ('A' + column++) + row + "\" s=\"0\"";
  }
}
