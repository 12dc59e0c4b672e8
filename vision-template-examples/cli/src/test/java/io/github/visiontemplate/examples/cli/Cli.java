package io.github.visiontemplate.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.visiontemplate.examples.fixtures.H2;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Runs the command line within the test's process, on a database of its own below a directory. */
record Cli(Path directory, Clock clock) {

  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a command left behind. */
  record Result(int status, String out, String err) {
    JsonNode json() {
      try {
        return JSON.readTree(out);
      } catch (IOException e) {
        throw new AssertionError("expected one JSON document, found: " + out + "\n" + err, e);
      }
    }
  }

  static Cli in(Path directory) {
    return new Cli(directory, CLOCK);
  }

  /** Runs a command as it is. Whatever it writes as JSON must be as the schema says. */
  Result run(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment = new Environment(out, err, StandardCharsets.UTF_8, false, clock);
    List<String> words = Stream.of(arguments).map(String::valueOf).toList();
    int status = Main.run(environment, words.toArray(String[]::new));
    if (words.contains("--json") && out.size() > 0) {
      Documents.check(words, out.toString(StandardCharsets.UTF_8));
    }
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs a command on the database, with JSON. */
  Result json(Object... arguments) {
    Stream<Object> common = Stream.of("--db", database(), "--json");
    return run(Stream.concat(Stream.of(arguments), common).toArray());
  }

  /** Returns the URL of the database, which has its tables from the first call on. */
  String database() {
    String url = "jdbc:h2:file:" + directory.resolve("database").toAbsolutePath();
    try {
      return Files.exists(directory.resolve("database.mv.db")) ? url : H2.withTables(url);
    } catch (SQLException e) {
      throw new IllegalStateException("expected a directory for the database", e);
    }
  }

  JsonNode records(String semester) {
    return json("records", "--semester", semester).json().get("records");
  }
}
