package io.github.visiontemplate.examples.spring;

import io.github.visiontemplate.examples.fixtures.Postgres;
import org.junit.jupiter.api.Tag;

@Tag("long")
class PostgresStoreTest extends SpringStoreContract {

  @Override
  String newUrl() throws Exception {
    return Postgres.withTables();
  }
}
