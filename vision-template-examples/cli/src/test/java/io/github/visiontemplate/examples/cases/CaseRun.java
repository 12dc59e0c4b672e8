package io.github.visiontemplate.examples.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.visiontemplate.examples.cases.CaseCommands.Result;
import io.github.visiontemplate.examples.fixtures.H2;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a case on an empty database of its own and says what was not right. */
public final class CaseRun {

  private static final int MOST = 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CaseEntry entry;
  private final CaseCommands commands;
  private final String database;
  private final Map<String, String> places = new HashMap<>();
  private final Path output;

  /**
   * Prepares a run.
   *
   * @param entry the case
   * @param commands the command line
   * @param scratch an empty directory
   */
  public CaseRun(CaseEntry entry, CaseCommands commands, Path scratch) {
    this.entry = entry;
    this.commands = commands;
    this.database = "jdbc:h2:mem:case" + entry.index() + ";DB_CLOSE_DELAY=-1";
    this.output = scratch.resolve("out.xlsx");
    places.put("{file}", entry.file().toString());
    places.put("{out}", output.toString());
    places.put("{other}", scratch.resolve("other.xlsx").toString());
    places.put("{db}", database);
    places.put("{dir}", entry.folder().toString());
  }

  /** Returns what was not right, each in a sentence, the first ones; nothing if all was. */
  public List<String> problems() {
    try {
      List<String> problems = prepare();
      if (problems.isEmpty()) {
        Result result = run(entry.command());
        Outcome outcome =
            new Outcome(
                result.exit(), json(result), this::records, this::place, entry.file(), output);
        problems.addAll(new Expectation(entry.right(), outcome).problems());
      }
      return problems.stream().limit(MOST).toList();
    } finally {
      dropDatabase();
    }
  }

  private List<String> prepare() {
    createTables();
    List<String> problems = new ArrayList<>();
    List<List<String>> all = new ArrayList<>();
    all.add(List.of("load-students", entry.roster().toString(), "--db", database, "--json"));
    all.addAll(entry.before());
    int uploads = 0;
    for (List<String> command : all) {
      Result result = run(command);
      if (result.exit() != 0) {
        problems.add("before: " + command + " ended with " + result.exit() + result.err());
      }
      if (command.get(0).equals("import")) {
        uploads++;
        places.put("{upload:" + uploads + "}", json(result).path("uploadId").asText());
      }
    }
    return problems;
  }

  private Result run(List<String> command) {
    return commands.run(command.stream().map(this::place).toList());
  }

  private String place(String word) {
    String placed = word;
    for (Map.Entry<String, String> each : places.entrySet()) {
      placed = placed.replace(each.getKey(), each.getValue());
    }
    return placed;
  }

  private JsonNode records(String semester) {
    Result result = run(List.of("records", "--semester", semester, "--db", database, "--json"));
    return json(result).path("records");
  }

  private static JsonNode json(Result result) {
    try {
      return result.out().isEmpty() ? MissingNode.getInstance() : JSON.readTree(result.out());
    } catch (IOException e) {
      throw new AssertionError("expected one JSON document, found " + result.out(), e);
    }
  }

  private void createTables() {
    try {
      H2.withTables(database);
    } catch (SQLException e) {
      throw new IllegalStateException("expected an empty database for the case", e);
    }
  }

  private void dropDatabase() {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown");
    } catch (SQLException e) {
      throw new IllegalStateException("expected the database of the case to end", e);
    }
  }
}
