package io.github.visiontemplate.poi.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The arithmetic against a list from which rows are really taken. */
class RemovedRowsProperties {

  private static final int ROWS = 40;

  @Property
  void aRowThatStaysGetsItsPlaceInTheListOfThoseThatStay(
      @ForAll Set<@IntRange(min = 1, max = ROWS) Integer> gone) {
    RemovedRows removed = RemovedRows.of(gone);
    List<Integer> left = left(gone);
    for (int row = 1; row <= ROWS; row++) {
      assertThat(removed.contains(row)).isEqualTo(!left.contains(row));
      if (left.contains(row)) {
        assertThat(removed.shifted(row)).isEqualTo(left.indexOf(row) + 1);
        assertThat(removed.shiftedLast(row)).isEqualTo(left.indexOf(row) + 1);
      }
    }
  }

  @Property
  void aRangeShrinksToItsRowsThatStay(
      @ForAll Set<@IntRange(min = 1, max = ROWS) Integer> gone,
      @ForAll @IntRange(min = 1, max = ROWS) int one,
      @ForAll @IntRange(min = 1, max = ROWS) int other) {
    RemovedRows removed = RemovedRows.of(gone);
    int first = Math.min(one, other);
    int last = Math.max(one, other);
    List<Integer> left = left(gone);
    List<Integer> expected =
        left.stream()
            .filter(row -> row >= first && row <= last)
            .map(row -> left.indexOf(row) + 1)
            .toList();
    List<Integer> range =
        IntStream.rangeClosed(removed.shifted(first), removed.shiftedLast(last)).boxed().toList();
    assertThat(range).isEqualTo(expected);
  }

  @Property
  void aRowThatIsGoneIsReplacedByTheNextThatStays(
      @ForAll Set<@IntRange(min = 1, max = ROWS) Integer> gone,
      @ForAll @IntRange(min = 1, max = ROWS) int row) {
    RemovedRows removed = RemovedRows.of(gone);
    int next =
        IntStream.iterate(row, i -> i + 1).filter(i -> !gone.contains(i)).findFirst().orElseThrow();
    assertThat(removed.firstLeft(row)).isEqualTo(next);
    assertThat(removed.shifted(row)).isEqualTo(removed.shifted(next));
  }

  @Property
  void removingSomeAndThenOthersIsRemovingThemTogether(
      @ForAll Set<@IntRange(min = 1, max = ROWS) Integer> gone,
      @ForAll Set<@IntRange(min = 1, max = ROWS) Integer> goneLater) {
    RemovedRows first = RemovedRows.of(gone);
    RemovedRows then =
        RemovedRows.of(
            goneLater.stream().filter(row -> !gone.contains(row)).map(first::shifted).toList());
    RemovedRows together =
        RemovedRows.of(
            IntStream.rangeClosed(1, ROWS)
                .filter(row -> gone.contains(row) || goneLater.contains(row))
                .boxed()
                .collect(Collectors.toSet()));
    for (int row = 1; row <= ROWS; row++) {
      assertThat(then.shifted(first.shifted(row))).isEqualTo(together.shifted(row));
    }
  }

  private static List<Integer> left(Set<Integer> gone) {
    return IntStream.rangeClosed(1, ROWS).filter(row -> !gone.contains(row)).boxed().toList();
  }
}
