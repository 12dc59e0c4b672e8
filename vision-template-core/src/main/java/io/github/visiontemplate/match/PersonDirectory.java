package io.github.visiontemplate.match;

import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.Uploader;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * SPI, optional: finds candidates by name and birth date for rows whose number leads to no pupil.
 * Called in bulk, with some hundred persons at a time, from many threads, and only for unmatched
 * rows.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface PersonDirectory {

  /**
   * Returns for each person the pupils within the uploader's scope who have the same name or the
   * same birth date. A null name or birth date equals no pupil's. The directory need not judge the
   * pupils: the caller decides which of them are candidates, and how good. A person who is missing
   * from the returned map has no such pupils.
   */
  Map<Person, List<Student>> findByPerson(Set<Person> persons, Uploader uploader);
}
