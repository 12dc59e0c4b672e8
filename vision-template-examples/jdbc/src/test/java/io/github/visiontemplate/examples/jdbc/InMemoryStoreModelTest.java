package io.github.visiontemplate.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.store.InMemoryScreeningStore;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InMemoryStoreModelTest {

  @Property
  void whateverIsDoneTheStoreAnswersLikeTheModel(@ForAll("sequences") List<StoreSteps> steps) {
    InMemoryScreeningStore store = new InMemoryScreeningStore();
    try (StoreModelRun run = new StoreModelRun(store, "")) {
      run.run(steps);
      for (StoreModel.Place place : run.places()) {
        assertThat(store.history(place.student(), place.semester()))
            .isEqualTo(run.model().below(place));
      }
    }
  }

  @Provide
  Arbitrary<List<StoreSteps>> sequences() {
    return StoreSteps.sequences();
  }
}
