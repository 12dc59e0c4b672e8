package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.StoredScreening;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A pupil of the roster who was searched for.
 *
 * @param student the pupil
 * @param gradeCode the code of the grade; null if the roster has none
 * @param classCode the code of the class; null if the roster has none
 * @param className the name of the class; null if the roster has none
 * @param records the stored records, the newest semester first
 */
public record FoundPupil(
    Student student,
    @Nullable String gradeCode,
    @Nullable String classCode,
    @Nullable String className,
    SortedMap<Semester, StoredScreening> records) {

  /** Returns a text that contains only the pupil's key. */
  @Override
  public String toString() {
    return "FoundPupil[student=" + student.key() + "]";
  }
}
