package io.github.visiontemplate.examples.spring;

import io.github.visiontemplate.examples.fixtures.Postgres;

class PostgresStoreTest extends SpringStoreContract {

  @Override
  String newUrl() throws Exception {
    return Postgres.newDatabase();
  }
}
