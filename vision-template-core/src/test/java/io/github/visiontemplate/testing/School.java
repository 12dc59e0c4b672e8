package io.github.visiontemplate.testing;

import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateColumn;
import io.github.visiontemplate.schema.TemplateSchema;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A school of synthetic pupils, numbered from 0, and rows about them. */
public final class School {

  public static final Uploader UPLOADER = Uploader.school("S1");
  public static final LocalDate EXAM_DATE = LocalDate.of(2025, 10, 15);
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-25T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

  private School() {}

  public static InMemoryStudentDirectory of(int pupils) {
    return InMemoryStudentDirectory.of(IntStream.range(0, pupils).mapToObj(School::pupil).toList());
  }

  public static Student pupil(int index) {
    return pupil(index, "K" + index, "S1");
  }

  public static Student pupil(int index, String key, String school) {
    NationalStudentNumber number = number(index);
    return new Student(
        new StudentKey(key),
        number,
        "学生" + index,
        Sex.MALE,
        number.birthDate(),
        new SchoolId(school));
  }

  public static NationalStudentNumber number(int index) {
    String body = "110105%d%02d01%03d".formatted(2010, 1 + index / 1000, index % 1000);
    return "0123456789X"
        .chars()
        .mapToObj(last -> NationalStudentNumber.read("G" + body + (char) last))
        .filter(NationalStudentNumber.Reading.Valid.class::isInstance)
        .map(reading -> ((NationalStudentNumber.Reading.Valid) reading).number())
        .findFirst()
        .orElseThrow();
  }

  /** Returns a sheet with the headers of a form. */
  public static InMemorySheet sheet(TemplateSchema schema) {
    return sheet(schema, "视力数据");
  }

  /** Returns a sheet of a name with the headers of a form. */
  public static InMemorySheet sheet(TemplateSchema schema, String name) {
    return InMemorySheet.named(name).row(headers(schema));
  }

  /** Returns the headers of a form. */
  public static Object[] headers(TemplateSchema schema) {
    return schema.columns().stream().map(TemplateColumn::header).toArray();
  }

  /** Returns a row of a pupil in the columns of a form, with other values in the named fields. */
  public static @Nullable Object[] row(
      TemplateSchema schema, int index, @Nullable Object... others) {
    Map<Field, Object> values = values(index);
    for (int i = 0; i < others.length; i += 2) {
      values.put((Field) others[i], others[i + 1]);
    }
    return schema.columns().stream()
        .map(column -> column.field() == null ? "附" : values.get(column.field()))
        .toArray();
  }

  private static Map<Field, Object> values(int index) {
    Map<Field, Object> values = new EnumMap<>(Field.class);
    values.put(Field.STUDENT_KEY, "K" + index);
    values.put(Field.STUDENT_NUMBER, number(index).value());
    values.put(Field.NAME, "学生" + index);
    values.put(Field.SEX, "1");
    values.put(Field.BIRTH_DATE, number(index).birthDate());
    values.put(Field.RIGHT_ACUITY, 4.8);
    values.put(Field.LEFT_ACUITY, "4.9");
    values.put(Field.RIGHT_SPHERE, -1.25);
    values.put(Field.RIGHT_CYLINDER, -0.5);
    values.put(Field.RIGHT_AXIS, 90);
    values.put(Field.LEFT_SPHERE, -1);
    values.put(Field.LEFT_CYLINDER, 0);
    values.put(Field.LEFT_AXIS, null);
    values.put(Field.ORTHOKERATOLOGY, "否");
    values.put(Field.EXAM_DATE, EXAM_DATE);
    return values;
  }

  public static List<StudentKey> keys(int pupils) {
    return IntStream.range(0, pupils).mapToObj(index -> pupil(index).key()).toList();
  }
}
