package io.github.visiontemplate.examples.load;

import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.ScreeningStore;
import java.util.List;

class InMemoryLoadTest extends LoadContract {

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();

  @Override
  ScreeningStore emptyStore() {
    return store;
  }

  @Override
  List<String> overwritten(int pupil) {
    return store.history(District.STUDENTS.get(pupil).key(), District.AUTUMN).stream()
        .map(each -> each.upload().value())
        .toList();
  }
}
