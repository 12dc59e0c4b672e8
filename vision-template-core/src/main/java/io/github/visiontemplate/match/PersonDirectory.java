package io.github.visiontemplate.match;

import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.Uploader;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * SPI, optional: lets candidates be found by name and birth date where the number leads nowhere.
 * Asked in bulk, some hundred persons at a time and from many threads, and only for rows that were
 * not matched.
 */
@FunctionalInterface
public interface PersonDirectory {

  /**
   * Returns for each person the pupils within the uploader's scope who have the same name or the
   * same birth date; a null is like nobody's. What makes a candidate of them, and how good a one,
   * is not the directory's affair. A person who is missing in the answer has none.
   */
  Map<Person, List<Student>> findByPerson(Set<Person> persons, Uploader uploader);
}
