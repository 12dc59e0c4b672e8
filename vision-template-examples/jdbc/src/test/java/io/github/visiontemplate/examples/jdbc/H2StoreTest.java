package io.github.visiontemplate.examples.jdbc;

class H2StoreTest extends JdbcStoreContract {

  private int databases;

  @Override
  String newUrl() {
    return "jdbc:h2:file:" + folder.resolve("store" + ++databases);
  }
}
