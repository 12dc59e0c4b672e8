package io.github.visiontemplate.examples.jdbc;

class PostgresRosterTest extends RosterContract {

  @Override
  String newUrl() throws Exception {
    return Postgres.newDatabase();
  }
}
