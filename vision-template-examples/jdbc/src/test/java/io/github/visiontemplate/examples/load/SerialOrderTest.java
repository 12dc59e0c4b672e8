package io.github.visiontemplate.examples.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SerialOrderTest {

  private final SerialOrder order = new SerialOrder();
  private final int one = order.node();
  private final int other = order.node();

  @Test
  void importsThatOverwroteEachOtherBothWaysHaveNoOrder() {
    order.chain(List.of(one, other));
    assertThat(order.exists()).isTrue();

    order.chain(List.of(other, one));
    assertThat(order.exists()).isFalse();
  }

  @Test
  void anExportThatShowsHalfOfAnImportHasNoPlace() {
    Map<Integer, List<Integer>> chains = Map.of(0, List.of(one, other), 1, List.of(one, other));
    chains.values().forEach(order::chain);
    order.export(Map.of(0, other, 1, other), List.of(0, 1), chains);
    order.export(Map.of(), List.of(0, 1), chains);
    assertThat(order.exists()).isTrue();

    order.export(Map.of(0, one, 1, other), List.of(0, 1), chains);
    assertThat(order.exists()).isFalse();
  }
}
