package io.github.visiontemplate.importing;

import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateColumn;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.School;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Pupils of different names and birth dates, and rows in which a number and the person beside it
 * may be different pupils'.
 */
final class PupilRows {

  private final TemplateSchema form;
  private final List<Student> pupils;
  private final Map<Integer, List<@Nullable Object>> others = new HashMap<>();
  private IntUnaryOperator persons = i -> i;
  private int daysLate;

  PupilRows(TemplateSchema form, int pupils) {
    this.form = form;
    this.pupils =
        new ArrayList<>(
            IntStream.range(0, pupils)
                .mapToObj(i -> People.ofSeed(11).student(37 * i, School.pupil(0).school()))
                .toList());
  }

  List<Student> pupils() {
    return pupils;
  }

  StudentKey key(int index) {
    return pupils.get(index).key();
  }

  LocalDate birthDate(int index) {
    return Objects.requireNonNull(pupils.get(index).birthDate());
  }

  /** Gives a pupil another person; the number keeps its birth date where the date is that one. */
  PupilRows pupil(int index, String name, @Nullable LocalDate birthDate, @Nullable Sex sex) {
    return pupil(index, pupils.get(index).number(), name, birthDate, sex);
  }

  PupilRows pupil(
      int index,
      @Nullable NationalStudentNumber number,
      String name,
      @Nullable LocalDate birthDate,
      @Nullable Sex sex) {
    pupils.set(
        index, new Student(key(index), number, name, sex, birthDate, pupils.get(index).school()));
    return this;
  }

  /** Sets whose name, sex and birth date each row holds. */
  PupilRows persons(IntUnaryOperator value) {
    persons = value;
    return this;
  }

  /** Exchanges the persons of two rows. */
  PupilRows exchanged(int one, int other) {
    return persons(i -> i == one ? other : i == other ? one : i);
  }

  /** Writes all birth dates that number of days late. */
  PupilRows daysLate(int value) {
    daysLate = value;
    return this;
  }

  /** Sets a cell of a row, rows counted from 0. */
  PupilRows cell(int index, Field field, @Nullable Object value) {
    List<@Nullable Object> cells = others.computeIfAbsent(index, key -> new ArrayList<>());
    cells.add(field);
    cells.add(value);
    return this;
  }

  /** Returns a sheet with the rows from one pupil to before another. */
  InMemorySheet sheet(String name, int from, int to) {
    InMemorySheet sheet =
        InMemorySheet.named(name).row(form.columns().stream().map(TemplateColumn::header).toList());
    for (int i = from; i < to; i++) {
      List<@Nullable Object> cells = new ArrayList<>(person(pupils.get(persons.applyAsInt(i))));
      cells.addAll(List.of(Field.STUDENT_KEY, key(i).value()));
      cells.add(Field.STUDENT_NUMBER);
      cells.add(Objects.requireNonNull(pupils.get(i).number()).value());
      cells.addAll(others.getOrDefault(i, List.of()));
      sheet.row(School.row(form, 0, cells.toArray()));
    }
    return sheet;
  }

  private List<@Nullable Object> person(Student person) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(Field.NAME);
    cells.add(person.name());
    cells.add(Field.SEX);
    cells.add(person.sex() == null ? null : person.sex().code());
    cells.add(Field.BIRTH_DATE);
    LocalDate birthDate = person.birthDate();
    cells.add(birthDate == null ? null : birthDate.plusDays(daysLate));
    return cells;
  }
}
