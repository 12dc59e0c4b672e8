package io.github.visiontemplate.examples.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.visiontemplate.examples.sample.SampleFiles;
import io.github.visiontemplate.examples.sample.SampleOrder;
import io.github.visiontemplate.examples.sample.SampleSchool;
import io.github.visiontemplate.examples.sample.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code sample}: writes synthetic files to try the other commands on. */
@Command(
    name = "sample",
    description = {
      "Writes students.csv (the roster), national-template.xlsx, national-import.xlsx and city-import.xlsx; synthetic (合成示例).",
      "Of the pupils that do not match, half have no or an outdated number in the roster, a quarter a damaged number in the "
          + "workbook, a quarter are not in the roster at all. city-import.xlsx lists, by student key, those that the roster has."
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SampleCommand implements Callable<Integer> {

  @ParentCommand Main main;

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The directory; it is created where missing.")
  Path directory;

  @Option(
      names = "--students",
      paramLabel = "N",
      defaultValue = "200",
      description = "How many pupils. Default: 200")
  int students;

  @Option(
      names = "--unmatched",
      paramLabel = "RATE",
      defaultValue = "" + SampleOrder.USUAL_UNMATCHED_RATE,
      description = "The share of pupils that do not match, 0 to 1. Default: 0.075")
  double unmatchedRate;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Equal seeds on one day give equal files. Default: 1")
  long seed;

  @Override
  public Integer call() {
    SampleOrder order = order();
    SampleFiles files = write(order);
    Answer answer = main.answer();
    answer.say(
        "sample.done", SampleSchool.NAME, SampleSchool.ID, order.students(), order.unmatched());
    files.all().forEach(file -> answer.say("sample.file", file));
    answer.document(json -> writeTo(json, order, files));
    return ExitStatus.DONE.code();
  }

  private SampleOrder order() {
    try {
      return new SampleOrder(
          students, unmatchedRate, seed, LocalDate.now(main.environment().clock()));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private SampleFiles write(SampleOrder order) {
    try {
      return Samples.write(directory, order);
    } catch (IOException e) {
      throw new OutputFailedException(directory.toString(), e);
    }
  }

  private static void writeTo(JsonGenerator json, SampleOrder order, SampleFiles files)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("schoolId", SampleSchool.ID);
    json.writeNumberField("students", order.students());
    json.writeNumberField("unmatched", order.unmatched());
    json.writeArrayFieldStart("files");
    for (Path file : files.all()) {
      json.writeString(file.toString());
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
