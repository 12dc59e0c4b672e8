package io.github.visiontemplate.examples.programs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A program that is started with a script of {@code src/test/programs}.
 *
 * @param scripts the folder of the scripts
 * @param command what starts the script, such as {@code node exceljs.mjs}
 * @param reading the script's word for reading
 */
record Script(
    String name, Path scripts, List<String> command, String reading, List<Ability> abilities)
    implements Program {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Script of(String name, Path scripts, String command, Ability... abilities) {
    return new Script(name, scripts, List.of(command.split(" ")), "read", List.of(abilities));
  }

  @Override
  public Optional<String> version() {
    try {
      return Optional.of(run("version").strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public Content read(Path file) throws IOException {
    Content content = Content.empty();
    for (JsonNode sheet : JSON.readTree(run(reading, file))) {
      var cells = content.sheet(sheet.get("name").asText());
      sheet
          .get("cells")
          .properties()
          .forEach(cell -> cells.put(cell.getKey(), text(cell.getValue())));
    }
    return content;
  }

  private static String text(JsonNode value) {
    return value.isBoolean() ? value.asText().toUpperCase(Locale.ROOT) : value.asText();
  }

  @Override
  public void save(Path input, Path output, List<Edit> edits) throws IOException {
    run("save", input, output, json(output, edits));
  }

  @Override
  public void write(List<List<@Nullable Edit>> rows, Path output) throws IOException {
    run("write", json(output, rows), output);
  }

  private static Path json(Path beside, Object content) throws IOException {
    Path file = beside.resolveSibling(beside.getFileName() + ".json");
    JSON.writeValue(file.toFile(), content);
    return file;
  }

  private String run(String operation, Path... files) throws IOException {
    List<String> words = new ArrayList<>(command);
    words.set(words.size() - 1, scripts.resolve(words.get(words.size() - 1)).toString());
    words.add(operation);
    Stream.of(files).map(Path::toAbsolutePath).map(Path::toString).forEach(words::add);
    File out = File.createTempFile("program", ".out");
    File err = File.createTempFile("program", ".err");
    try {
      ProcessBuilder builder = new ProcessBuilder(words).directory(scripts.toFile());
      builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
      builder.environment().put("PYTHONUTF8", "1");
      Process process = builder.redirectOutput(out).redirectError(err).start();
      if (!ended(process) || process.exitValue() != 0) {
        throw new IOException(lastLine(err));
      }
      return Files.readString(out.toPath());
    } finally {
      Files.delete(out.toPath());
      Files.delete(err.toPath());
    }
  }

  private static boolean ended(Process process) throws IOException {
    try {
      if (process.waitFor(5, TimeUnit.MINUTES)) {
        return true;
      }
      process.destroyForcibly();
      throw new IOException("it does not end within five minutes");
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The line that names the error: the last one that is not part of a trace. */
  private static String lastLine(File err) throws IOException {
    return new String(Files.readAllBytes(err.toPath()), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.matches(".*[Ee]rror.*"))
        .reduce((first, second) -> second)
        .orElse("it ends with an error");
  }
}
