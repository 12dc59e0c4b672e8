package io.github.visiontemplate.match;

import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A directory over a fixed collection of students. Immutable and thread-safe. */
public final class InMemoryStudentDirectory implements StudentDirectory {

  private static final Match NOT_FOUND = new Match.NotFound();
  private static final Match AMBIGUOUS = new Match.Ambiguous();

  private final Map<NationalStudentNumber, List<Student>> byNumber;
  private final Map<StudentKey, List<Student>> byKey;

  private InMemoryStudentDirectory(Collection<Student> students) {
    byKey = students.stream().collect(Collectors.groupingBy(Student::key));
    byNumber = new HashMap<>();
    for (Student student : students) {
      NationalStudentNumber number = student.number();
      if (number != null) {
        byNumber.merge(number, List.of(student), InMemoryStudentDirectory::joined);
      }
    }
  }

  /** Returns a directory of the given students. */
  public static InMemoryStudentDirectory of(Collection<Student> students) {
    return new InMemoryStudentDirectory(students);
  }

  @Override
  public Map<NationalStudentNumber, Match> findByNumber(
      Set<NationalStudentNumber> numbers, Uploader uploader) {
    return answers(numbers, byNumber, uploader);
  }

  @Override
  public Map<StudentKey, Match> findByKey(Set<StudentKey> keys, Uploader uploader) {
    return answers(keys, byKey, uploader);
  }

  private static <K> Map<K, Match> answers(
      Set<K> keys, Map<K, List<Student>> students, Uploader uploader) {
    Map<K, Match> answers = new HashMap<>(2 * keys.size());
    for (K key : keys) {
      answers.put(key, match(students.getOrDefault(key, List.of()), uploader));
    }
    return answers;
  }

  private static Match match(List<Student> found, Uploader uploader) {
    Match match = NOT_FOUND;
    for (Student student : found) {
      if (uploader.covers(student.school())) {
        match = match == NOT_FOUND ? new Match.Matched(student) : AMBIGUOUS;
      }
    }
    return match;
  }

  private static List<Student> joined(List<Student> first, List<Student> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
