package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.examples.fixtures.H2;

class H2SummaryTest extends SummaryContract {

  @Override
  String newUrl() throws Exception {
    return H2.withTables("jdbc:h2:file:" + folder.resolve("summary"));
  }
}
