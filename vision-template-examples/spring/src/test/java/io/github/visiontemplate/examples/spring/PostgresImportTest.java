package io.github.visiontemplate.examples.spring;

import io.github.visiontemplate.examples.fixtures.Postgres;

class PostgresImportTest extends ImportServiceContract {

  @Override
  String newUrl() throws Exception {
    return Postgres.withTables();
  }
}
