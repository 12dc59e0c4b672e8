package io.github.visiontemplate.examples.sample;

import static io.github.visiontemplate.model.Eye.LEFT;
import static io.github.visiontemplate.model.Eye.RIGHT;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;

/** The columns of the sample forms. */
final class Columns {

  /** The nine columns that are measured. */
  static final List<Column> MEASUREMENTS =
      List.of(
          Column.acuity("右眼裸眼视力", RIGHT),
          Column.acuity("左眼裸眼视力", LEFT),
          Column.sphere("右眼屈光球镜S", RIGHT),
          Column.cylinder("右眼屈光柱镜C", RIGHT),
          Column.axis("右眼屈光轴位A", RIGHT),
          Column.sphere("左眼屈光球镜S", LEFT),
          Column.cylinder("左眼屈光柱镜C", LEFT),
          Column.axis("左眼屈光轴位A", LEFT),
          Column.text("是否为角膜塑形镜（OK镜）佩戴者", 18, Columns::orthokeratology));

  /** The columns of the national form that identify the pupil. */
  static final List<Column> NATIONAL_PUPIL =
      List.of(
          Column.text("年级编号", 10, pupil -> pupil.schoolClass().gradeCode()),
          Column.text("班级编号", 10, pupil -> pupil.schoolClass().classCode()),
          Column.text("班级名称", 14, pupil -> pupil.schoolClass().className()),
          new Column("学籍号", 24, Column.TEXT, Columns::writeNumber),
          Column.text("民族代码", 10, pupil -> "1"),
          Column.text("姓名", 12, SamplePupil::name),
          Column.text("性别", 8, pupil -> pupil.sex().code()),
          Column.day("出生日期", SamplePupil::birthDate),
          Column.text("家庭住址", 28, pupil -> "示例市虚构区示例路" + pupil.schoolClass().number() + "号"));

  private static final List<Column> CITY_PUPIL =
      List.of(
          Column.text("学生编号", 14, SamplePupil::key),
          Column.text("学校", 20, pupil -> pupil.school().name()),
          Column.text("年级", 10, pupil -> pupil.schoolClass().gradeName()),
          Column.text("班级", 14, pupil -> pupil.schoolClass().className()),
          Column.text("姓名", 12, SamplePupil::name),
          Column.text("性别", 8, pupil -> pupil.sex().code()),
          Column.day("出生日期", SamplePupil::birthDate),
          Column.text("学籍号", 24, pupil -> Objects.requireNonNullElse(pupil.rosterNumber(), "")));

  private Columns() {}

  /** Returns the 18 columns of the national template. */
  static List<Column> national() {
    return joined(NATIONAL_PUPIL, MEASUREMENTS);
  }

  /**
   * Returns the columns of the national template, with the date of examination as an additional
   * last column.
   */
  static List<Column> nationalImport() {
    return joined(national(), List.of(Column.examDate()));
  }

  /** Returns the columns of the city form. */
  static List<Column> city() {
    return joined(joined(CITY_PUPIL, MEASUREMENTS), List.of(Column.examDate()));
  }

  private static void writeNumber(Cell cell, SamplePupil pupil) {
    if (pupil.matching() == NumberFate.DIGITS_LOST) {
      cell.setCellValue(Double.parseDouble(pupil.workbookNumber()));
    } else {
      cell.setCellValue(pupil.workbookNumber());
    }
  }

  private static List<Column> joined(List<Column> first, List<Column> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static String orthokeratology(SamplePupil pupil) {
    return Boolean.TRUE.equals(pupil.screening().orthokeratology()) ? "是" : "否";
  }
}
