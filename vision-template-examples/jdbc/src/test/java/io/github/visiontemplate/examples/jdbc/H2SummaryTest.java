package io.github.visiontemplate.examples.jdbc;

class H2SummaryTest extends SummaryContract {

  @Override
  String newUrl() {
    return "jdbc:h2:file:" + folder.resolve("summary");
  }
}
