package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.examples.jdbc.RosterColumn;
import io.github.visiontemplate.examples.jdbc.RosterException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code load-students}: loads the roster. */
@Command(name = "load-students")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class LoadStudentsCommand implements Callable<Integer> {

  @ParentCommand Main main;

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "CSV")
  Path csv;

  @Override
  public Integer call() {
    Path roster = main.existing(spec, csv);
    try (Database database = main.openDatabase()) {
      int students = database.loadStudents(roster);
      main.answer().say("load.done", students);
      main.answer().document(new Loaded(students));
      return ExitStatus.DONE.code();
    } catch (RosterException e) {
      throw flawed(roster, e);
    }
  }

  private UsageException flawed(Path roster, RosterException failure) {
    RosterColumn column = failure.column();
    return main.usage(
        spec,
        "roster." + failure.flaw(),
        roster,
        failure.line(),
        column == null ? "" : column.header(),
        column == null ? 0 : column.length());
  }

  private record Loaded(int students) {}
}
