package io.github.visiontemplate.examples.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One case: a command, and what is right.
 *
 * @param folder the folder of all cases
 * @param index its place in {@code cases.json}, from 0
 * @param json the case as the file has it
 */
public record CaseEntry(Path folder, int index, JsonNode json) {

  private static final String INDEX = "cases.json";

  /** Reads all cases of a folder. */
  public static List<CaseEntry> in(Path folder) {
    try {
      JsonNode all = new ObjectMapper().readTree(folder.resolve(INDEX).toFile());
      return IntStream.range(0, all.size())
          .mapToObj(index -> new CaseEntry(folder, index, all.get(index)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what kind of mistake the case shows, such as {@code SHEETS_IMPORT}. */
  public String kind() {
    return json.get("kind").asText();
  }

  /** Returns what used to happen. */
  public String today() {
    return json.get("today").asText();
  }

  Path file() {
    return folder.resolve(json.get("file").asText());
  }

  Path roster() {
    return folder.resolve(json.get("roster").asText());
  }

  JsonNode right() {
    return json.get("right");
  }

  List<String> command() {
    return words(json.get("command"));
  }

  /** Returns the commands to be run first: a file is imported, a list is a command. */
  List<List<String>> before() {
    return stream(json.get("before"))
        .map(each -> each.isArray() ? words(each) : importOf(each.asText()))
        .toList();
  }

  @Override
  public String toString() {
    return "%d %s %s".formatted(index, kind(), json.get("file").asText());
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static List<String> importOf(String file) {
    return List.of("import", "{dir}/" + file, "--school", "1101050012", "--db", "{db}", "--json");
  }

  private static List<String> words(JsonNode array) {
    return stream(array).map(JsonNode::asText).toList();
  }
}
