package io.github.visiontemplate.examples.jdbc;

class PostgresPersonsTest extends JdbcPersonContract {

  @Override
  String newUrl() throws Exception {
    return Postgres.newDatabase();
  }
}
