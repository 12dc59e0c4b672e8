package io.github.visiontemplate.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code demo}: the main job, start to end. */
@Command(
    name = "demo",
    description = {
      "The main job, start to end (演示), on sample files and an embedded H2 database of its own in DIR, fresh each time:",
      "refuses a filled national template with unmatched pupils, imports its good rows, fills the blank template."
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DemoCommand implements Callable<Integer> {

  @ParentCommand Main main;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = "./vision-template-data/demo",
      description = "The directory; it is created where missing. Default: ${DEFAULT-VALUE}")
  Path directory;

  @Override
  public Integer call() {
    try {
      new Demo(main.environment(), main.answer(), directory).run();
      return ExitStatus.DONE.code();
    } catch (IOException e) {
      throw new OutputFailedException(directory.toString(), e);
    }
  }
}
