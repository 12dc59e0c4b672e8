package io.github.visiontemplate.examples.jdbc;

class PostgresDirectoryTest extends JdbcDirectoryContract {

  @Override
  String newUrl() throws Exception {
    return Postgres.newDatabase();
  }
}
