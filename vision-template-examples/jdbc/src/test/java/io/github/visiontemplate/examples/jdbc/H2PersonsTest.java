package io.github.visiontemplate.examples.jdbc;

class H2PersonsTest extends JdbcPersonContract {

  private int databases;

  @Override
  String newUrl() {
    return "jdbc:h2:file:" + folder.resolve("persons-" + databases++);
  }
}
