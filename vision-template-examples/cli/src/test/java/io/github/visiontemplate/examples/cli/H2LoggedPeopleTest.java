package io.github.visiontemplate.examples.cli;

class H2LoggedPeopleTest extends LoggedPeopleContract {

  @Override
  String newUrl() {
    return "jdbc:h2:file:" + directory.resolve("loud");
  }

  @Override
  String spokenOfTheDatabase() {
    return "jdbc:h2";
  }
}
