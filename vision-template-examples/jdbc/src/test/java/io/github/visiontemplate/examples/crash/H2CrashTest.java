package io.github.visiontemplate.examples.crash;

class H2CrashTest extends CrashContract {

  @Override
  String newUrl() {
    return "jdbc:h2:file:" + folder.resolve("crash");
  }
}
