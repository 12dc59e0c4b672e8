package io.github.visiontemplate.match;

import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.Uploader;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  List<Entry> pupils(Uploader uploader);

  /**
   * A pupil and where they are taught, as a form shows it.
   *
   * @param student the pupil
   * @param schoolName the school's name; null where unknown
   * @param grade the grade's code or name; null where unknown
   * @param className the class's name; null where unknown
   */
  record Entry(
      Student student,
      @Nullable String schoolName,
      @Nullable String grade,
      @Nullable String className) {

    /** Shows the pupil's key alone: where a minor is taught stays out of logs. */
    @Override
    public String toString() {
      return "Entry[key=" + student.key().value() + "]";
    }
  }
}
