package io.github.visiontemplate.examples.sample;

import java.nio.file.Path;
import java.util.List;

/**
 * The paths of the sample files.
 *
 * @param roster the roster, as {@code load-students} reads it
 * @param nationalTemplate the blank national template, for an export
 * @param nationalImport the same pupils with measurements and 体检日期, for an import
 * @param cityImport the city form with the unmatched pupils who are in the roster
 */
public record SampleFiles(
    Path roster, Path nationalTemplate, Path nationalImport, Path cityImport) {

  /** Returns the paths of the sample files in a directory. */
  public static SampleFiles in(Path directory) {
    return new SampleFiles(
        directory.resolve("students.csv"),
        directory.resolve("national-template.xlsx"),
        directory.resolve("national-import.xlsx"),
        directory.resolve("city-import.xlsx"));
  }

  /** Returns the paths of all sample files. */
  public List<Path> all() {
    return List.of(roster, nationalTemplate, nationalImport, cityImport);
  }
}
