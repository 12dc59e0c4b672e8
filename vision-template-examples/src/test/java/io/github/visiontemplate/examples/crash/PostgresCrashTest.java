package io.github.visiontemplate.examples.crash;

import io.github.visiontemplate.examples.jdbc.Postgres;

class PostgresCrashTest extends CrashContract {

  @Override
  String newUrl() throws Exception {
    return Postgres.newDatabase();
  }
}
