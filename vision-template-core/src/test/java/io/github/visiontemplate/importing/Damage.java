package io.github.visiontemplate.importing;

import io.github.visiontemplate.importing.PupilFile.Line;
import io.github.visiontemplate.schema.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What people do to a file without noticing. */
enum Damage {
  COLUMN_SORTED {
    @Override
    void apply(PupilFile file, SplittableRandom random) {
      List<Line> lines = sheet(file, random);
      List<Field> block = block(random);
      Field by = block.get(random.nextInt(block.size()));
      List<Integer> order =
          IntStream.range(0, lines.size())
              .boxed()
              .sorted(Comparator.comparing(i -> String.valueOf(lines.get(i).get(by))))
              .toList();
      move(lines, block, order::get);
    }
  },
  BLOCK_PASTED_A_ROW_OFF {
    @Override
    void apply(PupilFile file, SplittableRandom random) {
      List<Line> lines = sheet(file, random);
      int from = random.nextInt(lines.size() - 1);
      int to = from + 1 + random.nextInt(lines.size() - from - 1);
      int step = random.nextBoolean() ? 1 : -1;
      move(
          lines,
          block(random),
          i -> i >= from && i <= to ? Math.min(lines.size() - 1, Math.max(0, i + step)) : i);
    }
  },
  CELL_DELETED_AND_SHIFTED_UP {
    @Override
    void apply(PupilFile file, SplittableRandom random) {
      List<Line> lines = sheet(file, random);
      int deleted = random.nextInt(lines.size());
      move(lines, block(random), i -> i < deleted ? i : i + 1);
    }
  },
  TWO_ROWS_SWAPPED {
    @Override
    void apply(PupilFile file, SplittableRandom random) {
      List<Line> lines = file.lines();
      swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()), block(random));
    }
  },
  TWINS_EXCHANGED {
    @Override
    void apply(PupilFile file, SplittableRandom random) {
      List<Line> lines = file.lines();
      List<Field> block = block(random);
      for (int i = 1; i < lines.size(); i++) {
        Object birthDate = lines.get(i).get(Field.BIRTH_DATE);
        if (Objects.equals(birthDate, lines.get(i - 1).get(Field.BIRTH_DATE))) {
          swap(lines, i - 1, i, block);
        }
      }
    }
  },
  ANOTHER_CLASS_APPENDED {
    @Override
    void apply(PupilFile file, SplittableRandom random) {
      List<Line> people = sheet(file, random);
      List<Line> numbers = sheet(file, random);
      List<Line> added = new ArrayList<>();
      int shift = 1 + random.nextInt(numbers.size());
      for (int i = 0; i < people.size(); i++) {
        added.add(file.mixed(people.get(i), numbers.get((i + shift) % numbers.size())));
      }
      if (random.nextBoolean()) {
        numbers.clear();
      }
      file.sheets().get(0).addAll(added);
    }
  },
  PASTED_OVER_FILTERED_ROWS {
    @Override
    void apply(PupilFile file, SplittableRandom random) {
      List<Line> lines = sheet(file, random);
      int every = 2 + random.nextInt(3);
      int visible = (lines.size() + every - 1) / every;
      // The visible rows are copied, and pasted over all rows from the first on.
      move(lines, block(random), i -> i < visible ? i * every : i);
    }
  };

  private static final List<List<Field>> BLOCKS =
      List.of(
          List.of(Field.STUDENT_NUMBER),
          List.of(Field.NAME),
          List.of(Field.BIRTH_DATE),
          List.of(Field.NAME, Field.SEX),
          List.of(Field.NAME, Field.BIRTH_DATE),
          List.of(Field.NAME, Field.SEX, Field.BIRTH_DATE),
          List.of(Field.STUDENT_NUMBER, Field.BIRTH_DATE),
          List.of(Field.STUDENT_NUMBER, Field.NAME));

  abstract void apply(PupilFile file, SplittableRandom random);

  private static List<Line> sheet(PupilFile file, SplittableRandom random) {
    return file.sheets().get(random.nextInt(file.sheets().size()));
  }

  private static List<Field> block(SplittableRandom random) {
    return BLOCKS.get(random.nextInt(BLOCKS.size()));
  }

  private static void swap(List<Line> lines, int one, int other, List<Field> block) {
    move(lines, block, i -> i == one ? other : i == other ? one : i);
  }

  /**
   * Gives each row the cells of a block that another row had; cells beyond the last one are blank.
   */
  private static void move(List<Line> lines, List<Field> block, IntUnaryOperator from) {
    for (Field field : block) {
      List<@Nullable Object> before = new ArrayList<>();
      lines.forEach(line -> before.add(line.get(field)));
      for (int i = 0; i < lines.size(); i++) {
        int source = from.applyAsInt(i);
        lines.get(i).put(field, source < before.size() ? before.get(source) : null);
      }
    }
  }
}
