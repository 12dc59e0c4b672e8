package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.fixtures.Postgres;

class PostgresLoggedPeopleTest extends LoggedPeopleContract {

  @Override
  String newUrl() throws Exception {
    return Postgres.newDatabase();
  }

  @Override
  String spokenOfTheDatabase() {
    return "org.postgresql";
  }
}
