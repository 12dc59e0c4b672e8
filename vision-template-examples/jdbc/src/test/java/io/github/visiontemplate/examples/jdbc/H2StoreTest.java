package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.examples.fixtures.H2;

class H2StoreTest extends JdbcStoreContract {

  private int databases;

  @Override
  String withoutTables() {
    return "jdbc:h2:file:" + folder.resolve("store" + ++databases);
  }

  @Override
  String newUrl() throws Exception {
    return H2.withTables(withoutTables());
  }
}
