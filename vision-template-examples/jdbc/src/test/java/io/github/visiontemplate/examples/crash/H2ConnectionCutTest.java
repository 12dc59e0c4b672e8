package io.github.visiontemplate.examples.crash;

import io.github.visiontemplate.examples.fixtures.Plain;

class H2ConnectionCutTest extends ConnectionCutContract {

  @Override
  String newUrl() {
    return "jdbc:h2:file:" + folder.resolve("cut");
  }

  /** As if the power failed; the file is recovered when the next connection opens it. */
  @Override
  void cut(String url) throws Exception {
    Plain.run(url, "shutdown immediately");
  }
}
