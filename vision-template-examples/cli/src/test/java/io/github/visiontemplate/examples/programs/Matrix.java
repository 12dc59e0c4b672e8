package io.github.visiontemplate.examples.programs;

import io.github.visiontemplate.examples.programs.Program.Ability;
import io.github.visiontemplate.examples.programs.Workbooks.Kind;
import io.github.visiontemplate.examples.programs.Workbooks.Saved;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a program makes of each kind of workbook. */
public final class Matrix {

  private static final String RIGHT = "✓";

  private final Path folder;
  private final Workbooks workbooks;

  /**
   * Writes the workbooks of all kinds.
   *
   * @param folder a folder for them
   * @param commands the command line, on an empty database
   */
  public Matrix(Path folder, Commands commands) throws IOException {
    this.folder = folder;
    workbooks = new Workbooks(folder, commands);
  }

  /**
   * Returns the line of a program in the table: its name and version, and how it reads, saves and
   * writes.
   */
  public String line(Program program, String version) throws IOException {
    Map<String, String> read = new LinkedHashMap<>();
    Map<String, String> saved = new LinkedHashMap<>();
    for (Map.Entry<String, Kind> kind : workbooks.kinds().entrySet()) {
      if (program.abilities().contains(Ability.READ)) {
        read.put(kind.getKey(), read(program, kind.getValue()));
      }
      if (program.abilities().contains(Ability.SAVE)) {
        saved.put(kind.getKey(), saved(program, kind.getValue()));
      }
    }
    String written = program.abilities().contains(Ability.WRITE) ? written(program) : "–";
    return "| "
        + String.join(" | ", program.name(), version, cell(read), cell(saved), written)
        + " |";
  }

  /** The kinds that are not right, those with the same outcome together. */
  private static String cell(Map<String, String> outcomes) {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    outcomes.forEach(
        (kind, outcome) -> kinds.computeIfAbsent(outcome, any -> new ArrayList<>()).add(kind));
    if (kinds.isEmpty()) {
      return "–";
    }
    kinds.remove(RIGHT);
    return kinds.isEmpty()
        ? RIGHT
        : kinds.entrySet().stream()
            .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
            .collect(Collectors.joining("<br>"));
  }

  private static String read(Program program, Kind kind) {
    try {
      return kind.content().differenceOf(program.read(kind.file())).orElse(RIGHT);
    } catch (IOException | RuntimeException e) {
      return "not opened: " + e.getMessage();
    }
  }

  private String saved(Program program, Kind kind) throws IOException {
    Path file = folder.resolve(plain(program) + " " + kind.file().getFileName());
    try {
      program.save(kind.file(), file, kind.edits());
    } catch (IOException | RuntimeException e) {
      return "not saved: " + e.getMessage();
    }
    Saved expected = kind.expected();
    Saved found = workbooks.saved(file, kind.reuse());
    List<String> losses = new ArrayList<>();
    expected.content().differenceOf(found.content()).ifPresent(losses::add);
    losses.addAll(expected.features().lostIn(found.features()));
    if (!found.said().equals(expected.said())) {
      losses.add("used again: " + shortened(found.said()));
    }
    return losses.isEmpty() ? RIGHT : String.join("; ", losses);
  }

  private String written(Program program) throws IOException {
    Path written = folder.resolve(plain(program) + " rows.xlsx");
    program.write(workbooks.rows(), written);
    String said = workbooks.imported(written);
    return said.equals(workbooks.imported()) ? RIGHT : shortened(said);
  }

  /** Without the numbers of rows and the places of the issues. */
  private static String shortened(String said) {
    return said.replaceAll("^(\\w+) .*issueCounts(\\{.*?\\}) .*", "$1 $2");
  }

  private static String plain(Program program) {
    return program.name().replaceAll("[^A-Za-z0-9-]+", "-");
  }
}
