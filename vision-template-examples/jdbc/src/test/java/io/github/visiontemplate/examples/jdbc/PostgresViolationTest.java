package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.examples.fixtures.Postgres;

class PostgresViolationTest extends ViolationContract {

  @Override
  String newUrl() throws Exception {
    return Postgres.newDatabase();
  }

  @Override
  String state() {
    return "23514";
  }
}
