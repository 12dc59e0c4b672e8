package io.github.visiontemplate.match;

import io.github.visiontemplate.model.Uploader;
import java.util.List;

/**
 * SPI, optional: lists the pupils of a school, for a city template that names them already.
 *
 * <pre>{@code
 * Roster roster = uploader -> pupils.ofSchools(uploader.schools());
 * }</pre>
 */
@FunctionalInterface
public interface Roster {

  /**
   * Returns the pupils of the uploader's schools, in the order in which a form lists them: by
   * grade, class and name, say.
   */
  List<RosterEntry> pupils(Uploader uploader);
}
