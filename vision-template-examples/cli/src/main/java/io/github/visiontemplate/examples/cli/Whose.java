package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.model.Uploader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Who acts: a school ({@code --school}), or a district for its schools ({@code --district}).
 *
 * @param main the command line, for wrong usage
 * @param command the command that was called
 * @param id the identifier of the school or district
 * @param isDistrict whether a district acts
 */
record Whose(Main main, CommandSpec command, String id, boolean isDistrict) {

  /**
   * Returns who acts. The options are checked before the database is opened.
   *
   * @throws UsageException if neither or both are given
   */
  static Whose required(Main main, CommandSpec command) {
    Whose whose = given(main, command);
    if (whose == null) {
      throw main.usage(command, "usage.schoolOrDistrict");
    }
    return whose;
  }

  /**
   * Returns who acts. Returns null if no option narrows the answer.
   *
   * @throws UsageException if both are given, or one without an identifier
   */
  static @Nullable Whose given(Main main, CommandSpec command) {
    String school = main.options.school;
    String district = main.options.district;
    if (school != null && district != null) {
      throw main.usage(command, "usage.schoolAndDistrict");
    }
    String id = district == null ? school : district;
    if (id == null) {
      return null;
    }
    if (id.isBlank()) {
      throw main.usage(command, "usage.schoolOrDistrict");
    }
    return new Whose(main, command, id, district != null);
  }

  /**
   * Returns the school, or the district with the schools that it has in the roster today.
   *
   * @throws UsageException if the roster has no school of the district
   */
  Uploader uploader(Database database) {
    return isDistrict
        ? database.district(id).orElseThrow(() -> main.usage(command, "usage.district", id))
        : Uploader.school(id);
  }
}
