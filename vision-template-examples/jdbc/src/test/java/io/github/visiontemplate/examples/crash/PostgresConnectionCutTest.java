package io.github.visiontemplate.examples.crash;

import io.github.visiontemplate.examples.fixtures.Plain;
import io.github.visiontemplate.examples.fixtures.Postgres;

class PostgresConnectionCutTest extends ConnectionCutContract {

  @Override
  String newUrl() throws Exception {
    return Postgres.newDatabase();
  }

  /** Waits for the sessions to end, for each ten seconds at most. */
  @Override
  void cut(String url) throws Exception {
    Plain.run(
        url,
        "select pg_terminate_backend(pid, 10000) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid()");
  }
}
