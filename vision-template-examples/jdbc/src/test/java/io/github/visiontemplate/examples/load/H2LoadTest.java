package io.github.visiontemplate.examples.load;

class H2LoadTest extends JdbcLoadContract {

  @Override
  String newUrl() {
    return "jdbc:h2:file:" + folder.resolve("load");
  }
}
