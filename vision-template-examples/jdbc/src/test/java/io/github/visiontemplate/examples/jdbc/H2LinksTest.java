package io.github.visiontemplate.examples.jdbc;

class H2LinksTest extends JdbcLinksContract {

  @Override
  String newUrl() {
    return "jdbc:h2:file:" + folder.resolve("links");
  }
}
