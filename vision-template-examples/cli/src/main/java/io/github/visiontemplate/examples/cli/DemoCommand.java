package io.github.visiontemplate.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code demo}: shows the main job from start to end. */
@Command(name = "demo")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DemoCommand implements Callable<Integer> {

  @ParentCommand Main main;

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "DIR", arity = "0..1", defaultValue = "./vision-template-data/demo")
  Path directory;

  @Override
  public Integer call() {
    if (SampleFolder.wouldReplaceOthers(directory, Demo.FILLED, Demo.DATABASE_FILE)) {
      throw main.usage(spec, "sample.others", directory);
    }
    try {
      new Demo(main.environment(), main.answer(), directory).run();
      return ExitStatus.DONE.code();
    } catch (IOException e) {
      throw new OutputFailedException(directory.toString(), e);
    }
  }
}
