package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.sample.DistrictFiles;
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

  @Option(names = "--schools", paramLabel = "N", defaultValue = "1")
  int schools;

  @Override
  public Integer call() {
    SampleOrder order = order();
    if (SampleFolder.wouldReplaceOthers(directory, SampleFolder.UPLOADS)) {
      throw main.usage(spec, "sample.others", directory);
    }
    try {
      return schools == 1 ? one(order) : several(order);
    } catch (IllegalArgumentException e) {
      throw main.usage(spec, "sample.range");
    } catch (IOException e) {
      throw new OutputFailedException(directory.toString(), e);
    }
  }

  private SampleOrder order() {
    try {
      return new SampleOrder(
          students, unmatchedRate, seed, LocalDate.now(main.environment().clock()));
    } catch (IllegalArgumentException e) {
      throw main.usage(spec, "sample.range");
    }
  }

  private int one(SampleOrder order) throws IOException {
    SampleFiles files = SampleFolder.write(directory, order);
    Answer answer = main.answer();
    answer.say(
        "sample.done", SampleSchool.NAME, SampleSchool.ID, order.students(), order.unmatched());
    say(files.all());
    answer.document(
        new Written(SampleSchool.ID, order.students(), order.unmatched(), names(files.all())));
    return ExitStatus.DONE.code();
  }

  private int several(SampleOrder order) throws IOException {
    DistrictFiles files = SampleFolder.write(directory, order, schools);
    List<String> ids = files.schools().stream().map(SampleSchool::id).toList();
    List<Path> lists = List.of(files.roster(), files.uploads());
    Answer answer = main.answer();
    answer.say("sample.done.schools", schools, ids.get(0), ids.get(schools - 1), order.students());
    say(lists);
    answer.document(new WrittenSchools(ids, order.students(), names(lists)));
    return ExitStatus.DONE.code();
  }

  private void say(List<Path> files) {
    files.forEach(file -> main.answer().say("sample.file", file));
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(Path::toString).toList();
  }

  private record Written(String schoolId, int students, int unmatched, List<String> files) {}

  private record WrittenSchools(List<String> schoolIds, int students, List<String> files) {}
}
