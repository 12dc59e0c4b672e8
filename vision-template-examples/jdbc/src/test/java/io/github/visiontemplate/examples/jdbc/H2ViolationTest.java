package io.github.visiontemplate.examples.jdbc;

class H2ViolationTest extends ViolationContract {

  @Override
  String newUrl() {
    return "jdbc:h2:file:" + folder.resolve("violated");
  }

  @Override
  String state() {
    return "23513";
  }
}
