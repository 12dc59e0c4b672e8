package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.fixtures.Plain;
import io.github.visiontemplate.examples.sample.SampleFiles;
import io.github.visiontemplate.examples.sample.SampleSchool;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * A process that does what a school does, and logs on every level; what it answers as JSON is
 * dropped.
 */
final class LoudCommands {

  private final String url;

  private LoudCommands(String url) {
    this.url = url;
  }

  /** Takes the directory of the sample files and the URL of a database without tables. */
  public static void main(String[] arguments) throws SQLException {
    Logger root = LogManager.getLogManager().getLogger("");
    ConsoleHandler console = new ConsoleHandler();
    root.setLevel(Level.ALL);
    console.setLevel(Level.ALL);
    root.addHandler(console);
    new LoudCommands(arguments[1]).runAll(Path.of(arguments[0]));
  }

  private void runAll(Path directory) throws SQLException {
    SampleFiles files = SampleFiles.in(directory);
    run("load-students", files.roster());
    run("load-students", files.nationalImport());
    run("load-students", directory.resolve("damaged.csv"));
    run("import", files.roster());
    run("import", files.nationalImport());
    importWithAllOutputs(files.nationalImport(), directory);
    run("import", files.nationalImport(), "--mode", "valid-rows");
    run("import", files.cityImport(), "--template", "city");
    writeTemplates(files, directory);
    run("records", "--semester", "2026-1");
    run("uploads");
    run("revert", 4);
    importIntoAFailingDatabase(files.nationalImport());
  }

  private void importWithAllOutputs(Path file, Path directory) {
    run(
        "import",
        file,
        "--mode",
        "valid-rows",
        "--errors",
        directory.resolve("errors.xlsx"),
        "--cleaned",
        directory.resolve("cleaned.xlsx"),
        "--preview",
        directory.resolve("preview.xlsx"));
  }

  private void writeTemplates(SampleFiles files, Path directory) {
    run(
        "export",
        files.nationalTemplate(),
        "--semester",
        "2026-1",
        "--out",
        directory.resolve("filled.xlsx"),
        "--unmatched",
        directory.resolve("unmatched.xlsx"));
    run(
        "city-template",
        "--out",
        directory.resolve("city.xlsx"),
        "--unmatched-of",
        files.nationalImport());
  }

  private void importIntoAFailingDatabase(Path file) throws SQLException {
    Plain.run(url, "delete from screenings");
    Plain.run(url, "alter table screenings add constraint refused check (upload_id < 1)");
    run("import", file, "--mode", "valid-rows");
  }

  private void run(Object... command) {
    List<Object> common = List.of("--school", SampleSchool.ID, "--db", url, "--json");
    Environment environment =
        new Environment(
            OutputStream.nullOutputStream(), System.err, StandardCharsets.UTF_8, false, Cli.CLOCK);
    int status =
        Main.run(
            environment,
            Stream.concat(Stream.of(command), common.stream())
                .map(String::valueOf)
                .toArray(String[]::new));
    System.out.println("ended " + command[0] + " " + status);
  }
}
