package io.github.visiontemplate.examples.jdbc;

class H2DirectoryTest extends JdbcDirectoryContract {

  @Override
  String newUrl() {
    return "jdbc:h2:file:" + folder.resolve("directory");
  }
}
