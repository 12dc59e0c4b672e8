package io.github.visiontemplate.match;

import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.Uploader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SPI, optional: lists the pupils of a school, for a city template that already contains their
 * names.
 *
 * <pre>{@code
 * Roster roster = uploader -> pupils.ofSchools(uploader.schools());
 * }</pre>
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Roster {

  /**
   * Returns the pupils of the uploader's schools, in the order in which a form lists them: by grade
   * and class, and within a class in the order of the class list.
   */
  List<Entry> pupils(Uploader uploader);

  /**
   * A pupil and the pupil's school, grade and class as a form shows them.
   *
   * @param student the pupil
   * @param schoolName the school's name; null if unknown
   * @param grade the grade's code or name; null if unknown
   * @param className the class's name; null if unknown
   */
  record Entry(
      Student student,
      @Nullable String schoolName,
      @Nullable String grade,
      @Nullable String className) {

    /** Shows only the pupil's key, so that a minor's school and class do not appear in logs. */
    @Override
    public String toString() {
      return "Entry[key=" + student.key() + "]";
    }
  }
}
