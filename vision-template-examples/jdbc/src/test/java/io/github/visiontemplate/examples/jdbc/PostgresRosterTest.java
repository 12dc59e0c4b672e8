package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.examples.fixtures.Postgres;

class PostgresRosterTest extends RosterContract {

  @Override
  String newUrl() throws Exception {
    return Postgres.withTables();
  }
}
