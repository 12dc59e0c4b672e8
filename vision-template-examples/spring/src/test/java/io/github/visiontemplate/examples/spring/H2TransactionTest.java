package io.github.visiontemplate.examples.spring;

import java.util.UUID;

class H2TransactionTest extends SpringTransactionContract {

  @Override
  String newUrl() {
    return "jdbc:h2:mem:spring-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
  }
}
