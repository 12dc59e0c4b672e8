package io.github.visiontemplate.match;

import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directory of a fixed collection of students. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class InMemoryStudentDirectory implements StudentDirectory, PersonDirectory {

  private final List<Student> students;

  private static final Match NOT_FOUND = new Match.NotFound();
  private static final Match AMBIGUOUS = new Match.Ambiguous();

  private final Map<NationalStudentNumber, List<Student>> byNumber;
  private final Map<StudentKey, List<Student>> byKey;

  private InMemoryStudentDirectory(List<Student> students) {
    this.students = students;
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
    return new InMemoryStudentDirectory(List.copyOf(students));
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

  /**
   * Searches all students in a single pass. There is no index, because this method is seldom
   * called.
   */
  @Override
  public Map<Person, List<Student>> findByPerson(Set<Person> persons, Uploader uploader) {
    Map<Object, List<Person>> byTrait = new HashMap<>();
    for (Person person : persons) {
      note(person.name(), person, byTrait);
      note(person.birthDate(), person, byTrait);
    }
    Map<Person, List<Student>> found = new HashMap<>();
    for (Student student : students) {
      List<Person> named = byTrait.getOrDefault(student.name(), List.of());
      List<Person> born = byTrait.getOrDefault(student.birthDate(), List.of());
      if (!(named.isEmpty() && born.isEmpty()) && uploader.covers(student.school())) {
        Stream.concat(named.stream(), born.stream())
            .distinct()
            .forEach(
                person -> found.computeIfAbsent(person, key -> new ArrayList<>()).add(student));
      }
    }
    return found;
  }

  /**
   * Adds the person under a name or a birth date. A name never equals a date, so one map holds
   * both.
   */
  private static void note(
      @Nullable Object trait, Person person, Map<Object, List<Person>> byTrait) {
    if (trait != null) {
      byTrait.computeIfAbsent(trait, key -> new ArrayList<>()).add(person);
    }
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
