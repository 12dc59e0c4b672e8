package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.ScreeningStore;

class InMemoryStoreTest extends StoreContract {

  @Override
  ScreeningStore empty() {
    return new InMemoryScreeningStore();
  }
}
