package io.github.visiontemplate.examples.spring;

import io.github.visiontemplate.examples.fixtures.H2;
import java.util.UUID;

class H2StoreTest extends SpringStoreContract {

  @Override
  String newUrl() throws Exception {
    return H2.withTables("jdbc:h2:mem:spring-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
  }
}
