package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.examples.fixtures.Postgres;

class PostgresSummaryTest extends SummaryContract {

  @Override
  String newUrl() throws Exception {
    return Postgres.withTables();
  }
}
