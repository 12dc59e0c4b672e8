package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.sample.SampleFiles;
import io.github.visiontemplate.examples.sample.SampleOrder;
import io.github.visiontemplate.examples.sample.SampleSchool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code sample}: writes synthetic files for trying the other commands. */
@Command(name = "sample")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SampleCommand implements Callable<Integer> {

  @ParentCommand Main main;

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "DIR")
  Path directory;

  @Option(names = "--students", paramLabel = "N", defaultValue = "200")
  int students;

  @Option(
      names = "--unmatched",
      paramLabel = "RATE",
      defaultValue = "" + SampleOrder.USUAL_UNMATCHED_RATE)
  double unmatchedRate;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
  long seed;

  @Override
  public Integer call() {
    SampleOrder order = order();
    if (SampleFolder.wouldReplaceOthers(directory)) {
      throw main.usage(spec, "sample.others", directory);
    }
    SampleFiles files = write(order);
    Answer answer = main.answer();
    answer.say(
        "sample.done", SampleSchool.NAME, SampleSchool.ID, order.students(), order.unmatched());
    files.all().forEach(file -> answer.say("sample.file", file));
    answer.document(document(order, files));
    return ExitStatus.DONE.code();
  }

  private SampleOrder order() {
    try {
      return new SampleOrder(
          students, unmatchedRate, seed, LocalDate.now(main.environment().clock()));
    } catch (IllegalArgumentException e) {
      throw main.usage(spec, "sample.range");
    }
  }

  private SampleFiles write(SampleOrder order) {
    try {
      return SampleFolder.write(directory, order);
    } catch (IOException e) {
      throw new OutputFailedException(directory.toString(), e);
    }
  }

  private static Written document(SampleOrder order, SampleFiles files) {
    return new Written(
        SampleSchool.ID,
        order.students(),
        order.unmatched(),
        files.all().stream().map(Path::toString).toList());
  }

  private record Written(String schoolId, int students, int unmatched, List<String> files) {}
}
