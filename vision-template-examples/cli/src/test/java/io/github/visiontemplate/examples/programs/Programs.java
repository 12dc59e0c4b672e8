package io.github.visiontemplate.examples.programs;

import static io.github.visiontemplate.examples.programs.Program.Ability.READ;
import static io.github.visiontemplate.examples.programs.Program.Ability.SAVE;
import static io.github.visiontemplate.examples.programs.Program.Ability.WRITE;

import io.github.visiontemplate.examples.programs.Program.Ability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The programs of the matrix. Their scripts are copied to a folder, which gets the packages of npm,
 * too.
 */
public final class Programs {

  private static final Path SCRIPTS = Path.of("src/test/programs");

  private final Path folder;

  private Programs(Path folder) {
    this.folder = folder;
  }

  /** Copies the scripts. The folder is used again by the next run. */
  public static Programs in(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> scripts = Files.list(SCRIPTS)) {
      for (Path script : scripts.filter(Files::isRegularFile).toList()) {
        Files.copy(
            script, folder.resolve(script.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Path own = folder.toAbsolutePath();
    if (!Files.exists(own.resolve("node_modules"))) {
      install(own);
    }
    return new Programs(own);
  }

  /** Installs the packages of npm. Without npm or a network, their programs are not there. */
  private static void install(Path folder) throws IOException {
    ProcessBuilder npm =
        new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    npm.command().add("--prefer-offline");
    npm.directory(folder.toFile()).redirectErrorStream(true);
    npm.redirectOutput(folder.resolve("npm.log").toFile());
    try {
      npm.start().waitFor();
    } catch (IOException e) {
      Files.writeString(folder.resolve("npm.log"), e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Those that start quickly and whose versions are fixed here. */
  public List<Program> quick() {
    return List.of(
        node("ExcelJS", "exceljs", READ, SAVE),
        node("SheetJS", "sheetjs", READ, SAVE, WRITE),
        python("openpyxl", "openpyxl", READ, SAVE),
        openpyxlStreamed());
  }

  /** All others. */
  public List<Program> slow() {
    List<Program> programs = new ArrayList<>(JavaPrograms.all());
    programs.add(0, new Poi());
    programs.addAll(
        List.of(
            python("LibreOffice", "libreoffice", READ, SAVE),
            python("Gnumeric", "gnumeric", READ, SAVE),
            python("pandas", "pandas", READ, WRITE),
            python("XlsxWriter", "xlsxwriter", WRITE),
            node("xlsx-populate", "xlsx-populate", READ, SAVE),
            node("excelize (WebAssembly)", "excelize", READ, SAVE, WRITE),
            node("read-excel-file", "read-excel-file", READ),
            script("R openxlsx", "Rscript openxlsx.R", READ, SAVE),
            script("R readxl", "Rscript readxl.R", READ),
            script("Spreadsheet::ParseXLSX", "perl spreadsheet-parsexlsx.pl", READ),
            script("Spreadsheet::XLSX", "perl spreadsheet-xlsx.pl", READ),
            script("Excel::Writer::XLSX", "perl excel-writer-xlsx.pl", WRITE),
            script("roo", "ruby roo.rb", READ)));
    return programs;
  }

  private Script openpyxlStreamed() {
    Script whole = python("openpyxl, read only", "openpyxl", READ);
    return new Script(whole.name(), folder, whole.command(), "stream", whole.abilities());
  }

  private Script node(String name, String script, Ability... abilities) {
    return script(name, "node " + script + ".mjs", abilities);
  }

  /** Debian's Python, whose packages are Debian's. */
  private Script python(String name, String script, Ability... abilities) {
    String python =
        Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
    return script(name, python + " " + script + "_program.py", abilities);
  }

  private Script script(String name, String command, Ability... abilities) {
    return Script.of(name, folder, command, abilities);
  }
}
