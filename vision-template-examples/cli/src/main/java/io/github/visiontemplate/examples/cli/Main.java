package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.jdbc.Database;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;

/** Entry point of the command line. */
@Command(
    name = "vision-template",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    version = "vision-template 0.1.0-SNAPSHOT",
    subcommands = {
      DemoCommand.class,
      SampleCommand.class,
      LoadStudentsCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      CityTemplateCommand.class,
      RecordsCommand.class,
      UploadsCommand.class,
      RevertCommand.class,
      LinksCommand.class,
      FindCommand.class,
      SummaryCommand.class
    })
public final class Main {

  private final Environment environment;
  private final Phrases phrases;

  @Mixin CommonOptions options = new CommonOptions();

  private Main(Environment environment, Language language) {
    this.environment = environment;
    this.phrases = new Phrases(language);
  }

  /** Runs a command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    System.exit(run(Environment.ofProcess(), arguments));
  }

  /** Runs a command and returns its exit status. */
  static int run(Environment environment, String... arguments) {
    return commands(environment, arguments).execute(arguments);
  }

  /** Returns the command line with all commands, in the language that the arguments ask for. */
  static CommandLine commands(Environment environment, String... arguments) {
    List<String> words = List.of(arguments);
    Language language = Language.of(words);
    Main main = new Main(environment, language);
    CommandLine commands = new CommandLine(main);
    new Values(main.phrases).register(commands);
    Help.translate(commands, language);
    commands.setOut(writer(environment, environment.out()));
    commands.setErr(writer(environment, environment.err()));
    Failures failures = new Failures(language, words);
    commands.setParameterExceptionHandler(failures::usage);
    commands.setExecutionExceptionHandler(failures::execution);
    return commands;
  }

  Environment environment() {
    return environment;
  }

  /** Returns the answer of the command, in the form that the options ask for. */
  Answer answer() {
    return new Answer(environment, options);
  }

  /** Returns an input file after checking that it exists. */
  Path existing(CommandSpec command, Path file) {
    if (!Files.isRegularFile(file)) {
      throw usage(command, "usage.input", file);
    }
    return file;
  }

  /** Returns an exception about wrong usage, for the caller to throw. */
  UsageException usage(CommandSpec command, String phrase, Object... values) {
    return new UsageException(command.commandLine(), phrases.of(phrase, values));
  }

  /** Opens the database, and creates or updates its tables if necessary. */
  Database openDatabase() {
    return Database.open(options.database);
  }

  private static PrintWriter writer(Environment environment, OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, environment.charset()), true);
  }
}
