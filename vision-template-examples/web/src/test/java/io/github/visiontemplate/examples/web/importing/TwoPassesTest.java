package io.github.visiontemplate.examples.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TwoPassesTest {

  @Test
  void theSecondPassGoesOnWhereTheFirstEnded() {
    List<Integer> seen = new ArrayList<>();
    TwoPasses passes = new TwoPasses((rows, total) -> seen.add(rows));

    IntStream.of(400, 800, 1000, 400, 800, 1000)
        .forEach(rows -> passes.onRows(rows, OptionalInt.of(1000)));

    assertThat(seen).containsExactly(200, 400, 500, 700, 900, 1000);
  }
}
