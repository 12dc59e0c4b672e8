package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.sample.SampleFiles;
import io.github.visiontemplate.examples.sample.SampleOrder;
import io.github.visiontemplate.examples.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A folder of samples: it carries a mark, and only where that is there are files of these names
 * replaced. A school may have a {@code students.csv} of its own.
 */
final class SampleFolder {

  private static final String MARK = ".vision-template-samples";

  private SampleFolder() {}

  /**
   * Returns whether the folder of the samples holds files of the same names that are not known to
   * be samples.
   *
   * @param more other names of files that are to be replaced
   */
  static boolean wouldReplaceOthers(Path directory, String... more) {
    Stream<Path> others = Stream.of(more).map(directory::resolve);
    return !Files.exists(directory.resolve(MARK))
        && Stream.concat(SampleFiles.in(directory).all().stream(), others).anyMatch(Files::exists);
  }

  static SampleFiles write(Path directory, SampleOrder order) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve(MARK), "");
    return Samples.write(directory, order);
  }
}
