package io.github.visiontemplate.examples.jdbc;

class H2StoreTest extends JdbcStoreContract {

  @Override
  String newUrl() {
    return "jdbc:h2:file:" + folder.resolve("store");
  }
}
