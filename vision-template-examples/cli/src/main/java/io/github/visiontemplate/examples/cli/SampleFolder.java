package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.sample.DistrictFiles;
import io.github.visiontemplate.examples.sample.SampleFiles;
import io.github.visiontemplate.examples.sample.SampleOrder;
import io.github.visiontemplate.examples.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A folder of sample files. A hidden file marks the folder. Without this mark no files are
 * replaced, because a school may have its own {@code students.csv}.
 */
final class SampleFolder {

  /** The list of uploads beside the workbooks of several schools. */
  static final String UPLOADS = "uploads.csv";

  private static final String MARK = ".vision-template-samples";

  private SampleFolder() {}

  /**
   * Returns whether writing samples would replace files that are not known to be samples.
   *
   * @param more the names of other files that will be written to the folder
   */
  static boolean wouldReplaceOthers(Path directory, String... more) {
    Stream<Path> others = Stream.of(more).map(directory::resolve);
    return !Files.exists(directory.resolve(MARK))
        && Stream.concat(SampleFiles.in(directory).all().stream(), others).anyMatch(Files::exists);
  }

  static SampleFiles write(Path directory, SampleOrder order) throws IOException {
    mark(directory);
    return Samples.write(directory, order);
  }

  static DistrictFiles write(Path directory, SampleOrder order, int schools) throws IOException {
    mark(directory);
    return Samples.write(directory, order, schools);
  }

  private static void mark(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve(MARK), "");
  }
}
