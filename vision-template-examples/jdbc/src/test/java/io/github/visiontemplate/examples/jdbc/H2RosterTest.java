package io.github.visiontemplate.examples.jdbc;

class H2RosterTest extends RosterContract {

  @Override
  String newUrl() {
    return "jdbc:h2:file:" + folder.resolve("roster");
  }
}
