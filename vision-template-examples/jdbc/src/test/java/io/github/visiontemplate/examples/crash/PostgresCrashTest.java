package io.github.visiontemplate.examples.crash;

import io.github.visiontemplate.examples.fixtures.Postgres;

class PostgresCrashTest extends CrashContract {

  @Override
  String newUrl() throws Exception {
    return Postgres.newDatabase();
  }
}
