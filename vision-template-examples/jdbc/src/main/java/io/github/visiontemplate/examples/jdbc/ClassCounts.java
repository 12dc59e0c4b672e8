package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.examples.jdbc.UnmatchedStatements.Unmatched;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.report.SemesterSummary.Group;
import io.github.visiontemplate.report.SemesterSummary.Results;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Adds the rows that were matched to no pupil to the classes of the roster. Of each class, the
 * newest upload counts: a file that was corrected and uploaded again replaces the earlier one.
 */
final class ClassCounts {

  private final List<ClassCount> classes;
  private final Map<List<String>, ClassCount> byText = new HashMap<>();
  private final Map<SchoolId, Long> newest = new HashMap<>();
  private final Map<SchoolId, String> names = new HashMap<>();
  private final Map<ClassCount, Unmatched> ofClasses = new HashMap<>();
  private final Map<List<Object>, Unmatched> ofOthers = new LinkedHashMap<>();

  ClassCounts(List<ClassCount> classes) {
    this.classes = classes;
    for (ClassCount each : classes) {
      put(each, each.classCode());
      put(each, each.className());
      newest.merge(each.school(), each.newestUpload(), Math::max);
      if (each.schoolName() != null) {
        names.put(each.school(), each.schoolName());
      }
    }
  }

  private void put(ClassCount each, @Nullable String text) {
    if (text != null) {
      byText.putIfAbsent(List.of(each.school().value(), text), each);
    }
  }

  /**
   * Returns the counts of the classes. Classes of a file that the roster does not know come last.
   *
   * @param unmatched the counts of the uploads, oldest first
   */
  List<Group> with(List<Unmatched> unmatched) {
    unmatched.forEach(this::add);
    List<Group> groups = new ArrayList<>();
    for (ClassCount each : classes) {
      groups.add(each.withUnmatched(rows(ofClasses.get(each), each.newestUpload())));
    }
    for (Unmatched each : ofOthers.values()) {
      int rows = rows(each, newest.getOrDefault(each.school(), 0L));
      if (rows > 0) {
        groups.add(ofOther(each, rows));
      }
    }
    return groups;
  }

  private void add(Unmatched unmatched) {
    ClassCount known = known(unmatched);
    if (known != null) {
      ofClasses.merge(known, unmatched, ClassCounts::newer);
    } else {
      ofOthers.merge(
          List.of(
              unmatched.school(),
              Objects.requireNonNullElse(unmatched.classCode(), ""),
              Objects.requireNonNullElse(unmatched.className(), "")),
          unmatched,
          ClassCounts::newer);
    }
  }

  private @Nullable ClassCount known(Unmatched unmatched) {
    String school = unmatched.school().value();
    ClassCount byCode = byText.get(key(school, unmatched.classCode()));
    return byCode == null ? byText.get(key(school, unmatched.className())) : byCode;
  }

  private static List<String> key(String school, @Nullable String text) {
    return text == null ? List.of() : List.of(school, text);
  }

  /** Returns the newer counts, or the sum of two that one upload has for one class. */
  private static Unmatched newer(Unmatched earlier, Unmatched later) {
    return earlier.upload() == later.upload()
        ? new Unmatched(
            later.school(),
            later.classCode(),
            later.className(),
            later.upload(),
            earlier.rows() + later.rows())
        : later;
  }

  /** Returns the rows, unless a newer upload has stored the class. */
  private static int rows(@Nullable Unmatched unmatched, long newestUpload) {
    return unmatched == null || unmatched.upload() < newestUpload ? 0 : unmatched.rows();
  }

  private Group ofOther(Unmatched unmatched, int rows) {
    String name = unmatched.className() == null ? unmatched.classCode() : unmatched.className();
    return new Group(
        unmatched.school(),
        names.get(unmatched.school()),
        null,
        name,
        0,
        rows,
        Results.NONE,
        Results.NONE);
  }
}
