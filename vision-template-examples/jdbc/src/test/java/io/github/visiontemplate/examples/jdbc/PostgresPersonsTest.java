package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.examples.fixtures.Postgres;

class PostgresPersonsTest extends JdbcPersonContract {

  @Override
  String newUrl() throws Exception {
    return Postgres.withTables();
  }
}
