package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.examples.fixtures.Postgres;

class PostgresDirectoryTest extends JdbcDirectoryContract {

  @Override
  String newUrl() throws Exception {
    return Postgres.withTables();
  }
}
