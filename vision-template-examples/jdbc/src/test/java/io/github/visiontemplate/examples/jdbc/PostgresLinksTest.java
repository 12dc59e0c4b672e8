package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.examples.fixtures.Postgres;

class PostgresLinksTest extends JdbcLinksContract {

  @Override
  String newUrl() throws Exception {
    return Postgres.withTables();
  }
}
