package io.github.visiontemplate.examples.load;

import io.github.visiontemplate.examples.fixtures.Postgres;

class PostgresLoadTest extends JdbcLoadContract {

  @Override
  String newUrl() throws Exception {
    return Postgres.newDatabase();
  }
}
