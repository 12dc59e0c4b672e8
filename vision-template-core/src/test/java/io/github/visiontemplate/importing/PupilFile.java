package io.github.visiontemplate.importing;

import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateColumn;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.table.TemplateFile;
import io.github.visiontemplate.table.TemplateWorkbook;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An import file with a class a sheet, right at first, that can be damaged. Each row has values of
 * its own, so that what was stored tells from which row it came.
 */
final class PupilFile {

  private static final TemplateSchema FORM = TemplateSchemas.nationalImport();
  private static final @Nullable Object[] USUAL = School.row(FORM, 0);
  private static final List<@Nullable Field> COLUMNS =
      FORM.columns().stream().<@Nullable Field>map(TemplateColumn::field).toList();
  private static final int AXES = 181;

  /** Neighbours get values far apart, lest the columns of measurements be in order. */
  private static final int SCATTER = 7919;

  /** The index of a person decides the birth date: the same remainder is the same day. */
  private static final int BIRTHDAYS = 4000;

  private static final int TWINS = 700_000;

  private final List<List<Line>> sheets = new ArrayList<>();
  private final List<Student> pupils;
  private int ids;

  /** A row: what it says of its pupil, by column, and which it is. */
  static final class Line {
    private final Map<Field, Object> cells = new EnumMap<>(Field.class);
    private final int id;

    Line(Student pupil, int index) {
      this.id = index * SCATTER % (AXES * AXES);
      put(Field.STUDENT_NUMBER, Objects.requireNonNull(pupil.number()).value());
      put(Field.NAME, pupil.name());
      put(Field.SEX, pupil.sex() == Sex.MALE ? "男" : "女");
      put(Field.BIRTH_DATE, pupil.birthDate());
    }

    @Nullable Object get(Field field) {
      return cells.get(field);
    }

    void put(Field field, @Nullable Object value) {
      cells.put(field, value);
    }

    /** Shows the synthetic pupil of a failed test. */
    @Override
    public String toString() {
      return cells.toString();
    }
  }

  private PupilFile(List<Student> pupils) {
    this.pupils = pupils;
    this.ids = pupils.size();
  }

  /** Returns a right file; about one pupil in fifty has a twin in the next row. */
  static PupilFile of(SplittableRandom random, int rows) {
    List<Student> pupils = new ArrayList<>();
    People people = People.ofSeed(random.nextInt(1000));
    int first = random.nextInt(100_000);
    int twins = 0;
    int step = random.nextBoolean() ? 1 : 1 + random.nextInt(300);
    for (int i = 0; pupils.size() < rows; i++) {
      Student pupil = people.student(first + i * step, School.pupil(0).school());
      pupils.add(pupil);
      if (random.nextInt(50) == 0 && pupils.size() < rows) {
        int sameDay = TWINS + BIRTHDAYS * twins++ + (first + i * step) % BIRTHDAYS;
        pupils.add(twin(pupil, people.student(sameDay, pupil.school())));
      }
    }
    PupilFile file = new PupilFile(pupils);
    int classes = 1 + random.nextInt(Math.min(6, rows / 5));
    for (int sheet = 0; sheet < classes; sheet++) {
      file.sheets.add(file.lines(sheet * rows / classes, (sheet + 1) * rows / classes));
    }
    return file;
  }

  private static Student twin(Student first, Student other) {
    return new Student(
        new StudentKey(first.key().value() + "T"),
        other.number(),
        first.name().charAt(0) + other.name().substring(1),
        other.sex(),
        other.birthDate(),
        first.school());
  }

  private List<Line> lines(int from, int to) {
    return new ArrayList<>(
        IntStream.range(from, to).mapToObj(index -> new Line(pupils.get(index), index)).toList());
  }

  List<Student> pupils() {
    return pupils;
  }

  /** Returns the rows, sheet by sheet; both lists may be changed. */
  List<List<Line>> sheets() {
    return sheets;
  }

  List<Line> lines() {
    return sheets.stream().flatMap(List::stream).toList();
  }

  /** Returns a new row with the person of one line and the number of another. */
  Line mixed(Line person, Line number) {
    Line mixed = new Line(pupils.get(0), ids++);
    mixed.cells.putAll(person.cells);
    mixed.put(Field.STUDENT_NUMBER, number.get(Field.STUDENT_NUMBER));
    return mixed;
  }

  /** Returns the file; computing a digest of each would take longer than to import it. */
  TemplateFile template() {
    InMemorySheet[] written = new InMemorySheet[sheets.size()];
    for (int sheet = 0; sheet < written.length; sheet++) {
      written[sheet] =
          InMemorySheet.named((sheet + 1) + "班")
              .row(FORM.columns().stream().map(TemplateColumn::header).toList());
      for (Line line : sheets.get(sheet)) {
        written[sheet].row(cells(line));
      }
    }
    return new Undigested(InMemoryTemplate.of(written));
  }

  private record Undigested(TemplateFile file) implements TemplateFile {

    @Override
    public TemplateFile.Facts facts() {
      return new TemplateFile.Facts("memory.xlsx", 1, "0".repeat(64));
    }

    @Override
    public TemplateWorkbook open() {
      return file.open();
    }
  }

  private static @Nullable Object[] cells(Line line) {
    @Nullable Object[] cells = USUAL.clone();
    line.cells.forEach((field, value) -> cells[column(field)] = value);
    cells[column(Field.RIGHT_AXIS)] = line.id / AXES;
    cells[column(Field.LEFT_CYLINDER)] = -0.5;
    cells[column(Field.LEFT_AXIS)] = line.id % AXES;
    return cells;
  }

  private static int column(Field field) {
    return COLUMNS.indexOf(field);
  }

  /**
   * Returns the rows whose values are stored under a child whose name and birth date both differ
   * from the row's. Birth dates that most rows have off by the same day do not differ.
   *
   * @param daysLate by how many days the birth dates were late before the file was damaged
   */
  List<Line> misplaced(Map<StudentKey, StoredScreening> stored, int daysLate) {
    Map<Integer, Line> byId = new HashMap<>();
    lines().forEach(line -> byId.put(line.id, line));
    Set<Long> usual = new HashSet<>(List.of(0L, (long) daysLate, mostDaysLate()));
    return pupils.stream()
        .filter(pupil -> stored.containsKey(pupil.key()))
        .map(pupil -> Map.entry(pupil, byId.get(id(stored.get(pupil.key())))))
        .filter(pair -> isAnother(pair.getValue(), pair.getKey(), usual))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static int id(StoredScreening stored) {
    return Objects.requireNonNull(stored.screening().right().refraction()).axis() * AXES
        + Objects.requireNonNull(stored.screening().left().refraction()).axis();
  }

  private static boolean isAnother(Line line, Student pupil, Set<Long> usual) {
    Object name = line.get(Field.NAME);
    return name != null
        && line.get(Field.BIRTH_DATE) != null
        && !Variation.isOf((String) name, pupil.name())
        && !usual.contains(daysLate(line, pupil));
  }

  /** Returns by how many days most birth dates are late: 1, −1 or else 0. */
  private long mostDaysLate() {
    Map<Object, Student> byNumber = new HashMap<>();
    pupils.forEach(pupil -> byNumber.put(Objects.requireNonNull(pupil.number()).value(), pupil));
    List<Long> days =
        lines().stream()
            .filter(line -> byNumber.containsKey(line.get(Field.STUDENT_NUMBER)))
            .filter(line -> line.get(Field.BIRTH_DATE) != null)
            .map(line -> daysLate(line, byNumber.get(line.get(Field.STUDENT_NUMBER))))
            .toList();
    return Stream.of(1L, -1L)
        .filter(day -> 2 * Collections.frequency(days, day) > days.size())
        .findFirst()
        .orElse(0L);
  }

  /** The number of a synthetic pupil holds the birth date that the directory has. */
  private static long daysLate(Line line, Student pupil) {
    LocalDate born = (LocalDate) Objects.requireNonNull(line.get(Field.BIRTH_DATE));
    return ChronoUnit.DAYS.between(Objects.requireNonNull(pupil.birthDate()), born);
  }
}
