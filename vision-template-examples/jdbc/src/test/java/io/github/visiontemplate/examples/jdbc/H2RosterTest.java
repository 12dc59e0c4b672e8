package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.examples.fixtures.H2;

class H2RosterTest extends RosterContract {

  @Override
  String newUrl() throws Exception {
    return H2.withTables("jdbc:h2:file:" + folder.resolve("roster"));
  }
}
