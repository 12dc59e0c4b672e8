package io.github.visiontemplate.examples.jdbc;

class PostgresLinksTest extends JdbcLinksContract {

  @Override
  String newUrl() throws Exception {
    return Postgres.newDatabase();
  }
}
