package io.github.visiontemplate.examples.spring;

import io.github.visiontemplate.examples.fixtures.Postgres;

class PostgresTransactionTest extends SpringTransactionContract {

  @Override
  String newUrl() throws Exception {
    return Postgres.withTables();
  }
}
