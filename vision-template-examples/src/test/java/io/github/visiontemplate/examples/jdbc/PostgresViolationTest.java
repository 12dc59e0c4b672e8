package io.github.visiontemplate.examples.jdbc;

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
