package io.github.visiontemplate.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Keeps files from being replaced by mistake. The check runs before anything is read or stored. */
final class Outputs {

  private static final String XLSX = ".xlsx";
  private static final String OTHER_WORKBOOK = "(?i)\\.(xls|xlsm|xlsb|xltx|xltm|et|csv)$";

  @Option(names = "--force")
  boolean force;

  /**
   * Checks the files that a command will write.
   *
   * @param input the file that the command reads; null if it reads none
   * @param outputs the output files; null for each output that was not asked for
   */
  void check(Main main, CommandSpec command, @Nullable Path input, @Nullable Path... outputs) {
    List<Path> files = Stream.of(outputs).filter(Objects::nonNull).toList();
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      checkName(main, command, file);
      if (input != null && isSame(input, file)) {
        throw main.usage(command, "usage.output.input", file);
      }
      if (files.subList(0, i).stream().anyMatch(other -> isSame(other, file))) {
        throw main.usage(command, "usage.output.twice", file);
      }
      checkPlace(main, command, file);
    }
  }

  /** Checks the extension of an output file, because programs open a workbook by its extension. */
  private static void checkName(Main main, CommandSpec command, Path file) {
    String name = Objects.toString(file.getFileName(), "");
    if (!name.toLowerCase(Locale.ROOT).endsWith(XLSX) || name.length() == XLSX.length()) {
      String right = name.replaceFirst(OTHER_WORKBOOK, "") + XLSX;
      throw main.usage(command, "usage.output.name", file, file.resolveSibling(right));
    }
  }

  private void checkPlace(Main main, CommandSpec command, Path file) {
    if (Files.isDirectory(file)) {
      throw main.usage(command, "usage.output.folder", file);
    }
    if (!force && Files.exists(file)) {
      throw main.usage(command, "usage.output.exists", file);
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw main.usage(command, "usage.output.nowhere", file);
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
          || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
