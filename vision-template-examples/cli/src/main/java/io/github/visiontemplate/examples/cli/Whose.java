package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.model.Uploader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Whose pupils a command reads: those of a school, or those of the schools of a district. */
final class Whose {

  @Option(names = "--district", paramLabel = "ID")
  @Nullable String district;

  /** Checks the options before the database is opened. */
  void check(Main main, CommandSpec command, boolean required) {
    if (isGiven(main.options.school) && isGiven(district)) {
      throw main.usage(command, "usage.schoolAndDistrict");
    }
    if (required && !isGiven(main.options.school) && !isGiven(district)) {
      throw main.usage(command, "usage.schoolOrDistrict");
    }
  }

  /**
   * Returns the school, or the district with its schools. Returns null if neither is given.
   *
   * @throws UsageException if the roster has no school of the district
   */
  @Nullable Uploader uploader(Main main, CommandSpec command, Database database) {
    String id = district;
    if (id != null && isGiven(id)) {
      return database.district(id).orElseThrow(() -> main.usage(command, "usage.district", id));
    }
    return isGiven(main.options.school) ? main.uploader(command) : null;
  }

  boolean isDistrict() {
    return isGiven(district);
  }

  private static boolean isGiven(@Nullable String id) {
    return id != null && !id.isBlank();
  }
}
