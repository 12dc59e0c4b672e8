package io.github.visiontemplate.examples.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sample files of several schools.
 *
 * @param directory where they are: the workbooks of a school are in a folder that is named by its
 *     identifier
 * @param roster the roster of all schools, as {@code load-students} reads it
 * @param uploads the workbooks, with who uploads them when: {@code file,uploader,uploaded_at}
 * @param schools the schools
 */
public record DistrictFiles(Path directory, Path roster, Path uploads, List<SampleSchool> schools) {

  /** Copies the list. */
  public DistrictFiles {
    schools = List.copyOf(schools);
  }

  static DistrictFiles in(Path directory, int schools) {
    return new DistrictFiles(
        directory,
        directory.resolve("students.csv"),
        directory.resolve("uploads.csv"),
        IntStream.range(0, schools).mapToObj(SampleSchool::new).toList());
  }

  /** Returns the files of a school. Its roster is that of all schools. */
  public SampleFiles of(SampleSchool school) {
    SampleFiles own = SampleFiles.in(folder(school));
    return new SampleFiles(roster, own.nationalTemplate(), own.nationalImport(), own.cityImport());
  }

  Path folder(SampleSchool school) {
    return directory.resolve(school.id());
  }
}
