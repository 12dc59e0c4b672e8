package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.examples.fixtures.H2;

class H2DirectoryTest extends JdbcDirectoryContract {

  @Override
  String newUrl() throws Exception {
    return H2.withTables("jdbc:h2:file:" + folder.resolve("directory"));
  }
}
