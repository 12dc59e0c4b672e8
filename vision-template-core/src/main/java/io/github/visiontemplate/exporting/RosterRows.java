package io.github.visiontemplate.exporting;

import io.github.visiontemplate.match.Roster;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.table.Cell;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the pupils of a roster into rows without measurements. */
final class RosterRows {

  private RosterRows() {}

  static CityForm.Row of(Roster.Entry entry) {
    Map<Field, Cell> cells = new EnumMap<>(of(entry.student()).cells());
    put(cells, Field.SCHOOL, entry.schoolName());
    put(cells, Field.GRADE_CODE, entry.grade());
    put(cells, Field.CLASS_NAME, entry.className());
    return new CityForm.Row(cells);
  }

  static CityForm.Row of(Student student) {
    NationalStudentNumber number = student.number();
    LocalDate birthDate = birthDate(student);
    Map<Field, Cell> cells = new EnumMap<>(Field.class);
    put(cells, Field.STUDENT_KEY, student.key().value());
    put(cells, Field.NAME, student.name());
    put(cells, Field.SEX, student.sex() == null ? null : word(student.sex()));
    put(cells, Field.STUDENT_NUMBER, number == null ? null : number.value());
    if (birthDate != null) {
      cells.put(Field.BIRTH_DATE, new Cell.Date(birthDate));
    }
    return new CityForm.Row(cells);
  }

  /** Returns the birth date of the register. If it has none, returns that of a formal number. */
  private static @Nullable LocalDate birthDate(Student student) {
    NationalStudentNumber number = student.number();
    return student.birthDate() == null
            && number != null
            && number.type() != NationalStudentNumber.Type.L
        ? number.birthDate()
        : student.birthDate();
  }

  /** Returns the sex as the form writes it. */
  static String word(Sex sex) {
    return sex == Sex.MALE ? "男" : "女";
  }

  static void put(Map<Field, Cell> cells, Field field, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      cells.put(field, new Cell.Text(text));
    }
  }
}
