package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.examples.jdbc.RosterException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code load-students}: loads the roster. */
@Command(
    name = "load-students",
    description = {
      "Loads a roster (载入学生名册), entirely or not at all; pupils already there are updated by key.",
      "CSV in UTF-8 with the header student_key,national_student_number,name,sex,birth_date,"
          + "school_id,school_name,grade_code,class_code,class_name."
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class LoadStudentsCommand implements Callable<Integer> {

  @ParentCommand Main main;

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "CSV", description = "The roster.")
  Path csv;

  @Override
  public Integer call() {
    Path roster = main.existing(spec, csv);
    try (Database database = main.openDatabase()) {
      int students = database.loadStudents(roster);
      main.answer().say("load.done", students);
      main.answer()
          .document(
              json -> {
                json.writeStartObject();
                json.writeNumberField("students", students);
                json.writeEndObject();
              });
      return ExitStatus.DONE.code();
    } catch (RosterException e) {
      throw new ParameterException(spec.commandLine(), roster + ": " + e.getMessage(), e);
    }
  }
}
