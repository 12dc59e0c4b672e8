package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.exporting.BelowChartCode;
import io.github.visiontemplate.exporting.ExistingValues;
import io.github.visiontemplate.importing.ImportMode;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.semester.Semester;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
      RevertCommand.class
    })
public final class Main {

  private final Environment environment;

  @Mixin CommonOptions options = new CommonOptions();

  @Spec CommandSpec spec = CommandSpec.create();

  private Main(Environment environment) {
    this.environment = environment;
  }

  /** Runs a command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    System.exit(run(Environment.ofProcess(), arguments));
  }

  /** Runs a command and returns its exit status. */
  static int run(Environment environment, String... arguments) {
    CommandLine commands = new CommandLine(new Main(environment));
    commands.registerConverter(Language.class, new Choices<>(Language.class));
    commands.registerConverter(TemplateFamily.class, new Choices<>(TemplateFamily.class));
    commands.registerConverter(ImportMode.class, new Choices<>(ImportMode.class));
    commands.registerConverter(ExistingValues.class, new Choices<>(ExistingValues.class));
    commands.registerConverter(BelowChartCode.class, Main::belowChart);
    commands.registerConverter(Semester.class, Main::semester);
    commands.setOut(writer(environment, environment.out()));
    commands.setErr(writer(environment, environment.err()));
    commands.setParameterExceptionHandler(Failures::usage);
    commands.setExecutionExceptionHandler(Failures::execution);
    return commands.execute(arguments);
  }

  Environment environment() {
    return environment;
  }

  /** Returns where the command answers, as the options want it. */
  Answer answer() {
    return new Answer(environment, options);
  }

  /** Returns who acts; the commands that change something or read for a school need it. */
  Uploader uploader(CommandSpec command) {
    if (options.school == null || options.school.isBlank()) {
      throw new ParameterException(
          command.commandLine(), "Missing required option: '--school=ID' (which school acts)");
    }
    return Uploader.school(options.school);
  }

  /** Returns an input file that is there. */
  Path existing(CommandSpec command, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(command.commandLine(), "There is no file " + file);
    }
    return file;
  }

  /** Keeps the original from being replaced by what is made from it. */
  void distinct(CommandSpec command, Path input, Path output) {
    if (input.toAbsolutePath().normalize().equals(output.toAbsolutePath().normalize())) {
      throw new ParameterException(
          command.commandLine(), "The output must be another file than " + input);
    }
  }

  /** Opens the database, and creates its tables where they are missing. */
  Database openDatabase() {
    return Database.open(options.database);
  }

  private static Semester semester(String text) {
    try {
      return Semester.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static BelowChartCode belowChart(String text) {
    return switch (text) {
      case "0" -> BelowChartCode.ZERO;
      case "9" -> BelowChartCode.NINE;
      default -> throw new TypeConversionException("expected 0 or 9, found '" + text + "'");
    };
  }

  private static PrintWriter writer(Environment environment, OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, environment.charset()), true);
  }
}
